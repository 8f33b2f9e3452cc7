import { theme as antd, type ThemeConfig } from 'antd';
import { useLayoutEffect, useState } from 'react';
import { keepTheme, readTheme, type Theme } from './settings';

/** Colours of antd and where each stands in tokens.css. */
const COLOURS = {
  colorPrimary: '--accent',
  colorLink: '--accent',
  colorInfo: '--accent',
  colorBgLayout: '--bg',
  colorBgContainer: '--surface',
  colorBgElevated: '--surface',
  colorText: '--ink',
  colorTextSecondary: '--ink2',
  colorTextTertiary: '--ink3',
  colorBorder: '--control',
  colorBorderSecondary: '--line',
  colorWarning: '--warn',
  colorError: '--bad',
  colorSuccess: '--good',
  colorTextLightSolid: '--on-accent',
} as const;

function themeOf(dark: boolean): ThemeConfig {
  const style = getComputedStyle(document.documentElement);
  const colours = Object.entries(COLOURS)
    .map(([token, name]) => [token, style.getPropertyValue(name).trim()])
    .filter(([, colour]) => colour !== '');
  return {
    algorithm: dark ? antd.darkAlgorithm : antd.defaultAlgorithm,
    token: {
      ...(Object.fromEntries(colours) as Record<keyof typeof COLOURS, string>),
      fontFamily: 'inherit',
      borderRadius: 6,
      fontSize: 14,
      controlHeight: 32,
      controlHeightSM: 26,
      wireframe: false,
      motion: false,
    },
    components: {
      Button: {
        primaryColor: style.getPropertyValue('--on-accent').trim() || '#ffffff',
        primaryShadow: 'none',
        defaultShadow: 'none',
      },
    },
  };
}

/** The theme as chosen, or as the system has it and whenever that changes. */
export function useTheme(): { theme: Theme; setTheme(theme: Theme): void; antd: ThemeConfig } {
  const [theme, setChosen] = useState<Theme>(readTheme);
  const [made, setMade] = useState<ThemeConfig>({});
  useLayoutEffect(() => {
    const system = window.matchMedia('(prefers-color-scheme: dark)');
    const draw = () => {
      const dark = theme === 'dark' || (theme === 'system' && system.matches);
      if (theme === 'system') {
        delete document.documentElement.dataset.theme;
      } else {
        document.documentElement.dataset.theme = theme;
      }
      setMade(themeOf(dark));
    };
    draw();
    system.addEventListener('change', draw);
    return () => system.removeEventListener('change', draw);
  }, [theme]);
  const setTheme = (next: Theme) => {
    keepTheme(next);
    setChosen(next);
  };
  return { theme, setTheme, antd: made };
}
