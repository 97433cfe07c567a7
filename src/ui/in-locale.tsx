type InLocaleProps = { locale: string | undefined; children: string; className?: string };

/** A text from `Intl` in a locale's words and order, within an English page; no translator may change its figures. */
export function InLocale({ locale, children, className }: InLocaleProps) {
  return (
    <bdi lang={locale} dir="auto" translate="no" className={className}>
      {children}
    </bdi>
  );
}
