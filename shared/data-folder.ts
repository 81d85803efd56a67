/** Where a program's data usually lies on a platform. */
export function usualDataFolder(
  platform: string,
  env: Readonly<Record<string, string | undefined>>,
  home: string,
): string {
  if (platform === 'win32') return `${env.APPDATA ?? `${home}\\AppData\\Roaming`}\\yishiting`;
  if (platform === 'darwin') return `${home}/Library/Application Support/yishiting`;
  // The specification asks to ignore a relative path there.
  const given = env.XDG_DATA_HOME?.startsWith('/') ? env.XDG_DATA_HOME : `${home}/.local/share`;
  return `${given}/yishiting`;
}
