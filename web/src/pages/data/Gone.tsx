import type { Refused } from '../../app/api';
import { Failed } from '../../app/Trouble';
import type { Flow } from './useImport';

/** What failed about an upload; one that the server has no longer is sent again, as the file is still here. */
export function UploadFailed(props: { error: Refused; again(): void; flow: Flow; title?: string }) {
  const { error, again, flow, title } = props;
  const gone = error.has('app.noUpload') || error.has('app.notLooked');
  return <Failed error={error} again={gone ? flow.sendAgain : again} title={title} />;
}
