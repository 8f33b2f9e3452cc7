package io.clientele.collect.file;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.BitSet;

/**
 * How Chinese a text is when read in one encoding.
 *
 * @param han Chinese characters
 * @param common share of them among the most frequent of texts and shop exports, of all or of the different ones
 * @param level1 share of them among GB 2312's 3,755 everyday characters
 * @param bad bytes that cannot be read
 * @param high bytes above 127
 * @param neighbours those of them beside another one
 */
record HanText(String charset, int han, double common, double level1, int bad, int high, int neighbours) {

    /** Frequent characters of Chinese texts, and of headers, names and addresses in shop exports; both scripts. */
    private static final String FREQUENT = "的一是不了在人有我他这这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里"
            + "用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心本前开但因只从想实日军者意无力它与长把机十民第公此已工使"
            + "情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先"
            + "海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命"
            + "金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领"
            + "共确传师观清今切院让识候带导争运订单号客户编姓价额款付货商店销售购买日期时间状态支付微信电话手机地址省市区县街道村镇备注型颜码会员积折优惠快递"
            + "收退换费总计明细名称男女李王张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田"
            + "這個們來為國說時會對發後過裡種經學現當沒動麼還進樣開從實軍無與長機關點業將兩間問並應戰頭體見產聲東員號單訂戶編價額購買電話區縣鎮備註類顏碼員積"
            + "遞費總計稱陳張劉楊趙黃吳孫鄭謝韓馮蕭鄧許蘇盧蔣賈葉閻潘鐘銷貨數點門認氣題變萬據報結務場條處論義達設權術領觀讓識帶導爭運臺灣縣";

    private static final boolean[] COMMON = new boolean[1 << 16];

    static {
        for (int i = 0; i < FREQUENT.length(); i++) {
            COMMON[FREQUENT.charAt(i)] = true;
        }
    }

    static HanText of(byte[] bytes, String charset) {
        CharsetDecoder decoder = Charset.forName(charset)
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        int bad = 0;
        CoderResult result = decoder.decode(in, out, false);
        while (result.isError()) {
            in.position(in.position() + result.length());
            bad += result.length();
            result = decoder.decode(in, out, false);
        }
        int high = 0;
        int neighbours = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] < 0) {
                high++;
                neighbours += (i > 0 && bytes[i - 1] < 0) || (i + 1 < bytes.length && bytes[i + 1] < 0) ? 1 : 0;
            }
        }
        return new HanText(charset, 0, 0, 0, bad, high, neighbours).count(out.flip());
    }

    private HanText count(CharBuffer text) {
        int characters = 0;
        int frequent = 0;
        int everyday = 0;
        BitSet different = new BitSet(1 << 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isIdeographic(c)) {
                characters++;
                frequent += COMMON[c] ? 1 : 0;
                everyday += isLevel1(c) ? 1 : 0;
                different.set(c);
            }
        }
        double of = Math.max(1, characters);
        double common = Math.max(frequent / of, shareOfDifferent(different));
        return new HanText(charset, characters, common, everyday / of, bad, high, neighbours);
    }

    /** A product that stands on each row must not outweigh the header. */
    private static double shareOfDifferent(BitSet different) {
        long frequent = different.stream().filter(c -> COMMON[c]).count();
        return frequent / Math.max(1.0, different.cardinality());
    }

    private static boolean isLevel1(char c) {
        byte[] gbk = Character.toString(c).getBytes(Charset.forName("GBK"));
        return gbk.length == 2 && (gbk[0] & 0xff) >= 0xB0 && (gbk[0] & 0xff) <= 0xD7 && (gbk[1] & 0xff) >= 0xA1;
    }

    /** Hardly a byte that cannot be read. */
    boolean reads() {
        return han > 0 && bad <= 0.02 * high;
    }

    /** High bytes stand together, as they do not in western words. */
    boolean adjacent() {
        return neighbours >= 0.5 * high;
    }

    /** Almost every high byte is half of a pair of high bytes, as in GB 2312. */
    boolean paired() {
        return high >= 2 && 2 * han >= 0.8 * high;
    }

    double score() {
        return reads() ? common : 0;
    }
}
