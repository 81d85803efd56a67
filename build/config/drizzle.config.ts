import { defineConfig } from 'drizzle-kit';

// Drafts only: a person reads the SQL, names it, and moves it to db/migrations.
export default defineConfig({ dialect: 'sqlite', schema: './db/schema.ts', out: './.cache/draft' });
