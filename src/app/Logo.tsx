/** The mark of public/logo.svg in the theme's accent. */
export function Logo() {
  return (
    <svg width={26} height={26} viewBox="0 0 26 26" fill="none" stroke="var(--accent)" aria-hidden>
      <circle cx={13} cy={13} r={11.5} strokeWidth={2.5} />
      <path d="M7 7v5c0 4.5 3 7 7.5 7H20" strokeWidth={2} strokeLinecap="round" />
    </svg>
  )
}
