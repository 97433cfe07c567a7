type InLocaleProps = { locale: string | undefined; children: string; className?: string };

/** What `Intl` wrote in a locale's own words and order, within a page in English; no translator may change its figures. */
export function InLocale({ locale, children, className }: InLocaleProps) {
  return (
    <bdi lang={locale} dir="auto" translate="no" className={className}>
      {children}
    </bdi>
  );
}
