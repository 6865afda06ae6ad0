export { AppShell, Brand, type MenuEntry } from './components/app-shell.tsx';
export { Button, type ButtonKind, FileButton, LinkButton } from './components/button.tsx';
export { ChartFigure } from './components/chart-figure.tsx';
export { type Column, DataTable } from './components/data-table.tsx';
export { ErrorSummary } from './components/error-summary.tsx';
export {
  Checkbox,
  Checkboxes,
  type Choice,
  fieldId,
  Select,
  Textarea,
  TextField,
} from './components/field.tsx';
export { type Filter, FilterChips, Filters } from './components/filters.tsx';
export { Icon, type IconName } from './components/icons.tsx';
export { LanguageSwitch } from './components/language-switch.tsx';
export { LiveDot } from './components/live-dot.tsx';
export { Breadcrumbs, NextPage, PageHead, PageTitle, type Tab, Tabs } from './components/navigation.tsx';
export { SignaturePanel } from './components/signature-panel.tsx';
export {
  Banner,
  Card,
  EmptyState,
  Fact,
  Facts,
  KeyFigure,
  ProgressBar,
  type Tone,
} from './components/surface.tsx';
export { DayText, TimeText } from './components/time-text.tsx';
export { VerdictBadge, VerdictMark, type VerdictWord, verdictLookOf } from './components/verdict-badge.tsx';
