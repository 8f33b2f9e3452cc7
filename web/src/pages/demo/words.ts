import { addTexts } from '../../i18n';
import en from './locales/en.json';
import vi from './locales/vi.json';
import zhHans from './locales/zh-Hans.json';
import zhHant from './locales/zh-Hant.json';

addTexts({ en, vi, 'zh-Hans': zhHans, 'zh-Hant': zhHant });
