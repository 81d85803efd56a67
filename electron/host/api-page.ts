interface ApiDescription {
  readonly info?: { readonly title?: string };
  readonly paths?: object;
}

/** The description of the methods as a plain page: no script, nothing fetched from outside. */
export function describeApi(spec: ApiDescription): string {
  const rows = Object.entries(spec.paths ?? {}).flatMap(([path, methods]) =>
    Object.entries(methods as object).map(([method, operation]) =>
      rowOf(path, method, operation as Operation),
    ),
  );
  const title = escaped(spec.info?.title ?? '');
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${title} API</title>
<style>body{font:14px/1.6 system-ui,sans-serif;max-width:1100px;margin:32px auto;padding:0 16px}
td,th{border-bottom:1px solid #ddd;padding:6px 8px;text-align:left;vertical-align:top}code{white-space:pre-wrap}</style>
<h1>${title} API</h1><p>OpenAPI: <a href="openapi.json">openapi.json</a></p>
<table><thead><tr><th>POST</th><th>in</th><th>out</th></tr></thead><tbody>${rows.join('')}</tbody></table></html>`;
}

interface Operation {
  readonly requestBody?: { readonly content?: Record<string, { readonly schema?: Shape }> };
  readonly responses?: Record<string, { readonly content?: Record<string, { readonly schema?: Shape }> }>;
}

interface Shape {
  readonly properties?: object;
}

function rowOf(path: string, method: string, operation: Operation): string {
  const input = fieldsOf(operation.requestBody?.content);
  const output = fieldsOf(operation.responses?.['200']?.content);
  return `<tr><td><code>${escaped(`${method.toUpperCase()} ${path}`)}</code></td><td>${input}</td><td>${output}</td></tr>`;
}

const fieldsOf = (content: Record<string, { readonly schema?: Shape }> | undefined): string =>
  Object.keys(content?.['application/json']?.schema?.properties ?? {})
    .map((name) => `<code>${escaped(name)}</code>`)
    .join(' ');

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
