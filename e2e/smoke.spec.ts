import { expect, test } from '@playwright/test';

for (const path of ['', 'index.html']) {
  test(`the built page at "/${path}" opens cleanly and asks only its own origin`, async ({
    page,
    baseURL,
  }) => {
    const complaints: string[] = [];
    const outside: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => {
      const address = new URL(request.url());
      if (address.protocol.startsWith('http') && address.origin !== new URL(baseURL ?? '').origin)
        outside.push(address.href);
    });

    await page.goto(path, { waitUntil: 'networkidle' });

    await expect(page).toHaveTitle(/\S/);
    await expect(page.locator('#root > *').first()).toBeAttached();
    expect(complaints).toEqual([]);
    expect(outside).toEqual([]);
  });
}

test('the built page carries a policy that forbids inline code and foreign scripts', async ({ page }) => {
  await page.goto('');
  const policy = page.locator('meta[http-equiv="Content-Security-Policy"]');
  await expect(policy).toHaveCount(1);
  const content = (await policy.getAttribute('content')) ?? '';
  expect(content).toContain("default-src 'none'");
  expect(content).toContain("script-src 'self';");
  expect(content).not.toContain('unsafe');
});
