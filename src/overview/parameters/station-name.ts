/** A station's name in its parts: what is left out on one side holds for any on the other. */
interface NameParts {
  /** 白云区; null where the name says none. */
  readonly district: string | null;
  /** 太平 of 太平镇. */
  readonly place: string;
  /** 街, 镇 or 乡; null where the name says none. */
  readonly kind: string | null;
}

const IN_BRACKETS = /[([{〔【「《][^)\]}〕】」》]*[)\]}〕】」》]/g;
const CITY = /^(?:广东省)?(?:广州市|广州(?=.{2}))/;
/** From here on a name says what a station is, not whose: 社会工作服务站购买服务项目. */
const SUFFIX = /(?:社会工作|社工|购买服务|项目).*$/;
const DISTRICT = /^([^区街镇乡]{1,4}区)(?=.{2})/;
const KIND = /(街|镇|乡)(?:道)?(?:办事处|人民政府)?$/;

/** A name as people write it in a list: full or half width, spaces, brackets, city, suffix make no difference. */
function partsOf(name: string): NameParts {
  const plain = name.normalize('NFKC').replace(/\s/g, '').replace(IN_BRACKETS, '').replace(CITY, '');
  const own = plain.replace(SUFFIX, '') || plain;
  const district = DISTRICT.exec(own)?.[1] ?? null;
  const rest = own.slice(district?.length ?? 0);
  const kind = KIND.exec(rest.slice(1))?.[1] ?? null;
  return { district, place: kind === null ? rest : rest.replace(KIND, ''), kind };
}

const agree = (one: string | null, other: string | null): boolean => one === null || other === null || one === other;

/** Whether two names can be of one station: 广州市太平镇社工站, 从化区太平镇, 太平镇社会工作服务站（中期）. */
export function isSameStation(one: string, other: string): boolean {
  const [a, b] = [partsOf(one), partsOf(other)];
  return a.place === b.place && a.place !== '' && agree(a.district, b.district) && agree(a.kind, b.kind);
}
