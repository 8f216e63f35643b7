import type { EducationLine } from '../../report/report';
import { format } from '../../strings';
import { Figure, Figures } from '../shared/Figures';
import { useLayout } from '../shared/layout';
import { plain } from '../shared/number-text';
import { usePane } from '../state/context';

/** Hours of continuing education and supervision (rule B16). */
export function EducationCard({ education }: { readonly education: readonly EducationLine[] }) {
  const { strings } = usePane();
  const layout = useLayout();
  const texts = strings.people.education;
  return (
    <section className={layout.card} aria-label={texts.title}>
      <h2 className={layout.heading}>{texts.title}</h2>
      <Figures>
        {education.map(({ kind, hours, perMonth, item, cell }) => (
          <Figure
            key={kind}
            label={texts[kind]}
            cell={cell}
            note={[
              perMonth === null ? null : format(texts.average, { average: plain(perMonth) }),
              item === undefined ? null : format(texts.source, { source: item }),
            ]
              .filter(Boolean)
              .join(' · ')}
          >
            {format(texts.hours, { hours: plain(hours) })}
          </Figure>
        ))}
      </Figures>
    </section>
  );
}
