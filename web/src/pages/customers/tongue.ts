/** Letters that Vietnamese alone writes. */
const VIETNAMESE = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i;
/** Characters of names and places that were simplified, in the older form and in the new. */
const TRADITIONAL =
  /[張劉陳楊趙黃吳孫馬許鄭謝韓馮鄧葉蘇盧蔣賈陸鍾譚偉麗強軍豔傑濤蘭靜臺灣國東廣龍鳳華義榮興寶雲貴婁綺]/;
const SIMPLIFIED = /[张刘陈杨赵黄吴孙马许郑谢韩冯邓叶苏卢蒋贾陆钟谭伟丽强军艳杰涛兰静台湾国东广龙凤华义荣兴宝云贵娄绮]/;
const TRADITIONAL_PLACES = /^(TW|HK|MO|Taiwan|Hong Kong|Macau|Macao|台灣|臺灣|香港|澳門)/i;

/** In which language a name is written, as far as its letters and the country tell. */
export function tongueOf(text: string, country?: string | null): string | undefined {
  const folded = text.normalize('NFC');
  if (/\p{Script=Hiragana}|\p{Script=Katakana}/u.test(folded)) {
    return 'ja';
  }
  if (/\p{Script=Hangul}/u.test(folded)) {
    return 'ko';
  }
  if (/\p{Script=Han}/u.test(folded)) {
    if (TRADITIONAL.test(folded) !== SIMPLIFIED.test(folded)) {
      return TRADITIONAL.test(folded) ? 'zh-Hant' : 'zh-Hans';
    }
    return TRADITIONAL_PLACES.test(country ?? '') ? 'zh-Hant' : 'zh-Hans';
  }
  return VIETNAMESE.test(folded) ? 'vi' : undefined;
}
