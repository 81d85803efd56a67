import { expect } from '@playwright/test';
import { test } from '../support/desk.ts';
import { expectReadable, settled } from '../support/readable.ts';

const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

test('a notice with attachments is looked through, decided place by place, and let go by two people', async ({
  hall,
}) => {
  const matter = await hall.matterAt('publish_decision');
  const clerk = await hall.enter('jilu', `${matter}/release/publish_decision`);
  await clerk.getByLabel('一句话说清决定了什么').fill('同意修整步道，联系人徐佩华，电话13812345678。');
  await clerk.locator('[data-attach]').setInputFiles([
    {
      name: '徐佩华家方案.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('先修3号楼2单元502室门前。\n铺设防滑地砖。'),
    },
    { name: '现场.png', mimeType: 'image/png', buffer: PICTURE },
  ]);
  await expect(clerk.getByText('现场.png')).toBeVisible();
  await settled(clerk);
  await expectReadable(clerk);
  await clerk.getByRole('button', { name: '查个人信息' }).click();

  // What was found stands at its place; the right side shows what would leave.
  await expect(clerk.getByRole('heading', { name: /查出\d+处个人信息/ })).toBeVisible();
  const text = clerk.getByRole('region', { name: '徐佩华家方案.txt' });
  await expect(text.getByText('2单元502室')).toBeVisible();
  await settled(clerk);
  await expectReadable(clerk);
  await clerk.getByRole('button', { name: '全部遮盖', exact: true }).click();
  await expect(clerk.getByRole('button', { name: '全部遮盖', exact: true })).toBeHidden();
  await text
    .getByRole('button', { name: /全部遮盖|^遮盖$/ })
    .first()
    .click();
  await text.getByRole('button', { name: '只公开遮盖后的文字' }).click();
  await expect(text.getByRole('link', { name: /打开将公开的“徐__家方案（遮盖稿）.html”/ })).toBeVisible();

  const picture = clerk.getByRole('region', { name: '现场.png' });
  await expect(picture.getByText('图片要人看')).toBeVisible();
  await picture.getByRole('button', { name: '原样公开' }).click();
  const looked = clerk.getByRole('dialog', { name: '原样公开' });
  await looked.getByLabel('谁看的，看到了什么').fill('小李看过，只有步道');
  await looked.getByRole('button', { name: '原样公开' }).click();
  await expect(looked).toBeHidden();

  await clerk.getByRole('button', { name: '同意放行' }).click();
  await expect(clerk.getByText('等另一位同事同意')).toBeVisible();
  await settled(clerk);
  await expectReadable(clerk);

  const secretary = await hall.enter('shuji', '/');
  await secretary.getByRole('link', { name: /公示/ }).filter({ hasText: '1人放行' }).click();
  await expect(secretary.getByText('13812345678').first()).toBeVisible();
  await expect(secretary.getByLabel('公开的就是这些').getByText('13812345678')).toHaveCount(0);
  await secretary.getByRole('button', { name: '同意放行' }).click();
  await expect(secretary.getByText('已由两人放行').first()).toBeVisible();
  await settled(secretary);
  await expectReadable(secretary);
  const [taken] = await Promise.all([
    secretary.waitForEvent('download'),
    secretary.getByRole('button', { name: '出公示包' }).click(),
  ]);
  expect(taken.suggestedFilename()).toMatch(/\.zip$/);
  // What was let go is what hangs: its days are not typed again.
  await secretary.goto(`${hall.address}/#${matter}`);
  await expect(secretary.getByText(/公示稿已放行/)).toBeVisible();
});
