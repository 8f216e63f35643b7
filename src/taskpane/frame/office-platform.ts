/** Application and platform as Microsoft's helpers name them. The library is loaded only when somebody asks. */
export async function officePlatform(): Promise<string> {
  const { Utilities } = await import('@microsoft/office-js-helpers');
  return `${Utilities.host} / ${Utilities.platform}`;
}
