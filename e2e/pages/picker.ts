import { expect, type Locator } from '@playwright/test';

export type Picker = ReturnType<typeof createPicker>;

/** A combobox that picks several clients or circles. */
export function createPicker(inside: Locator, { label, many }: { label: string; many: string }) {
  const box = inside.getByRole('combobox', { name: label });
  const list = inside.getByRole('listbox', { name: `Matching ${many}` });
  const chips = inside.getByRole('list', { name: `Chosen ${many}` }).getByRole('listitem');
  const option = (name: string) => list.getByRole('option').filter({ has: exactly(inside, name) });

  return {
    box,
    list,
    options: list.getByRole('option'),
    option,
    chips,
    chip: (name: string) => chips.filter({ has: exactly(inside, name) }),
    remove: (name: string) => inside.getByRole('button', { name: `Remove ${name}`, exact: true }),
    /** Waits until Enter would pick a row: the rows answer the input, and one is highlighted. */
    isHighlighted: () => expect(box).toHaveAttribute('aria-activedescendant', /./),
    /** Searches for a name and clicks its row. */
    async pick(name: string) {
      await box.fill(name);
      await option(name).click();
      await expect(chips.filter({ has: exactly(inside, name) })).toBeVisible();
      await box.press('Escape');
    },
  };
}

function exactly(inside: Locator, name: string) {
  return inside.page().getByText(name, { exact: true });
}
