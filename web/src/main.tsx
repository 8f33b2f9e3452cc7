import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Page } from './Page';
import { readEvidence, readReport, readWordings } from './data';
import './tokens.css';
import './parts/parts.css';
import './report.css';

const text = (id: string) => document.getElementById(id)?.textContent;
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Page
        report={readReport(text('report'))}
        evidence={readEvidence(text('evidence'))}
        wordings={readWordings(text('words'))}
      />
    </StrictMode>,
  );
}
