import { Skeleton } from 'antd';
import type { Courses, Home } from '../../app/api';
import type { Loaded } from '../../app/load';
import { useWords } from '../../i18n';
import { figureName, figureScope, FigureTrust, Num } from '../../parts/Figures';
import { CourseChange } from './CourseChange';
import { CourseLine } from './CourseLine';

/** One number we steer by; how it came to be may still be on its way. */
export function FollowedRow({
  figure,
  stale,
  courses,
}: {
  figure: Home['figures'][number];
  stale: boolean;
  courses: Loaded<Courses>;
}) {
  const words = useWords();
  const course =
    courses.state === 'done' ? courses.value.courses.find(({ measure }) => measure === figure.measure) : undefined;
  return (
    <tr>
      <th scope="row">
        {figureName(figure, words)} <small>{figureScope(figure, words)}</small>
        {stale && (
          <small className="lags">
            <i className="station half" aria-hidden="true" /> {words.t('steer.stale')}
          </small>
        )}
      </th>
      <td className="right">
        <Num figure={figure} short />
      </td>
      <td>
        <FigureTrust figure={figure} scaled />
      </td>
      <td aria-busy={courses.state === 'loading'}>
        {courses.state === 'loading' && <Awaited />}
        {course && <CourseLine course={course} unit={figure.unit} />}
      </td>
      <td aria-busy={courses.state === 'loading'}>
        {courses.state === 'loading' && <Awaited />}
        {course && <CourseChange course={course} unit={figure.unit} />}
      </td>
    </tr>
  );
}

/** Seen only by those who wait: nothing flickers where it comes at once. */
function Awaited() {
  return (
    <div className="course-awaited" aria-hidden="true">
      <Skeleton active title={false} paragraph={{ rows: 1, width: '100%' }} />
    </div>
  );
}
