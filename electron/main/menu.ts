import type { MenuItemConstructorOptions } from 'electron';
import type { words } from '../../shared/i18n/index.ts';

type MenuWords = (typeof words)['zh-CN']['shell']['menu'];
type Role = Extract<keyof MenuWords, MenuItemConstructorOptions['role']>;

export interface MenuActions {
  readonly print: () => void;
  readonly savePdf: () => void;
  readonly openDataFolder: () => void;
  readonly about: () => void;
}

/** The menu as plain data, so that it can be read and tested without a window. */
export function menuTemplate(menu: MenuWords, actions: MenuActions): MenuItemConstructorOptions[] {
  const line: MenuItemConstructorOptions = { type: 'separator' };
  const roles = (...names: Role[]) => names.map((role) => ({ label: menu[role], role }));
  const print = { label: menu.print, accelerator: 'CmdOrCtrl+P', click: actions.print };
  const savePdf = { label: menu.savePdf, accelerator: 'CmdOrCtrl+Shift+P', click: actions.savePdf };
  const openDataFolder = { label: menu.openDataFolder, click: actions.openDataFolder };
  const about = { label: menu.about, click: actions.about };
  const edit = [...roles('undo', 'redo'), line, ...roles('cut', 'copy', 'paste', 'selectAll')];
  const view = [...roles('zoomIn', 'zoomOut', 'resetZoom'), line, ...roles('togglefullscreen', 'reload')];
  return [
    { label: menu.file, submenu: [print, savePdf, line, ...roles('quit')] },
    { label: menu.edit, submenu: edit },
    { label: menu.view, submenu: view },
    { label: menu.window, submenu: roles('minimize', 'close') },
    { label: menu.help, submenu: [openDataFolder, about] },
  ];
}
