"""How the administration page looks, by day and by night, without a script or a font of its own."""

from typing import Final

STYLE: Final = """
:root { color-scheme: light dark; --ground: #f6f7f9; --card: #fff; --text: #16191d;
  --soft: #565e69; --line: #d5d9df; --accent: #1f5fbf; --on-accent: #fff }
@media (prefers-color-scheme: dark) { :root { --ground: #14171b; --card: #1d2126;
  --text: #eceff3; --soft: #a5adb8; --line: #353b43; --accent: #7fb0ff; --on-accent: #10151c } }
body { font: 16px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 76rem;
  padding: 1.5rem 1rem 4rem; background: var(--ground); color: var(--text) }
h1 { font-size: 1.6rem; margin: 0; overflow-wrap: anywhere }
h1 + p, dt, th { color: var(--soft) }
h2 { font-size: 1.15rem; margin: 2rem 0 .5rem }
.wide { overflow-x: auto; background: var(--card); border: 1px solid var(--line);
  border-radius: 8px }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums }
th, td { text-align: left; padding: .5rem .8rem; border-bottom: 1px solid var(--line);
  vertical-align: top; overflow-wrap: anywhere }
tbody tr:last-child td { border-bottom: 0 }
th { font-weight: 600; font-size: .875rem; white-space: nowrap }
dl { display: flex; flex-wrap: wrap; gap: .75rem; margin: 0 }
dl div { background: var(--card); border: 1px solid var(--line); border-radius: 8px;
  padding: .5rem 1rem }
dt { font-size: .875rem } dd { margin: 0; font-size: 1.5rem }
button { font: inherit; margin-top: .75rem; padding: .5rem 1rem; border: 0; border-radius: 6px;
  background: var(--accent); color: var(--on-accent); cursor: pointer }
"""
