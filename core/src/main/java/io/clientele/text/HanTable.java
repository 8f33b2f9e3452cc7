package io.clientele.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Simplified forms of Han characters and their readings. Most are made from the Unicode data in ICU, whose transliterators take half a
 * second each to load.
 */
final class HanTable {

    private static final char FIRST = Han.FIRST;
    private static final char LAST = Han.LAST;

    /** Variants that ICU leaves apart and that names, shops and menus write both ways. */
    static final String VARIANTS = "峯峰 衞卫 麪面 麺面 舘馆 滙汇 邨村 糉粽 糭粽 鍼针 濛蒙 矇蒙 覆复 鉅巨 淩凌 甯宁 彫雕 琱雕 鵰雕 麴曲 讎仇 遶绕 嶽岳 廕荫"
            + " 甦苏 囌苏 硃朱 颺扬 韆千 鞦秋 谿溪 査查 敎教 旣既 卽即 檯台 枱台 敍叙 鍊炼 菴庵 椀碗 棊棋 逕径 澂澄 寀采 絜洁";

    /** Readings that ICU has not: of surnames, and of characters in names of places and shops. Simplified; they hold for all forms. */
    private static final String MORE =
            "覃qin 缪miao 朴piao 谌shen 宓fu 仇qiu 薄bo 柏bo 牟mou 俟qi 员yun 都du 藏zang 厦xia 六lu 蚌beng 番pan 铅yan"
                    + " 行hang 朝zhao 莞guan 宿xiu 大dai 传zhuan 还huan 会kuai 便pian 弹tan 巷hang 泷shuang 歙she 堡bu 调tiao 降xiang 茄qie 校jiao"
                    + " 率shuai 着zhuo 说shui 什shen 车ju 色shai 景ying 伯bai 贾gu 盛cheng 莎suo 娜nuo 茜xi 仔zai 咳ke 埔pu 拓tuo 桔ju 徵zheng 掺can 伽ga 蕃fan";

    private static final String[] NONE = {};

    private final String[] simplified = new String[LAST - FIRST + 1];
    private final String[][] readings = new String[LAST - FIRST + 1][];
    private final Map<Character, String> asSurname = new HashMap<>();

    HanTable() {
        for (char glyph = FIRST; glyph <= LAST; glyph++) {
            simplified[glyph - FIRST] = String.valueOf(glyph);
        }
        try (InputStream file = HanTable.class.getResourceAsStream("han.tsv")) {
            if (file == null) {
                throw new IllegalStateException("han.tsv is missing");
            }
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> take(line.split("\t")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> more = new HashMap<>();
        for (String reading : MORE.split(" ")) {
            more.put(reading.substring(0, 1), reading.substring(1));
        }
        for (char glyph = FIRST; glyph <= LAST; glyph++) {
            String form = simplified[glyph - FIRST];
            String reading = more.get(form);
            if (reading != null) {
                add(glyph, reading);
            }
            if (form.charAt(0) != glyph && Han.isHan(form.charAt(0))) {
                takeSurname(glyph, form.charAt(0));
            }
        }
    }

    /** ICU knows surnames by their simplified form. */
    private void takeSurname(char glyph, char form) {
        String surname = asSurname.get(form);
        String[] own = readings[glyph - FIRST];
        String[] simple = readings[form - FIRST];
        if (surname != null && own != null && simple != null && own[0].equals(simple[0])) {
            add(glyph, surname);
            asSurname.putIfAbsent(glyph, surname);
        }
    }

    private void take(String[] cells) {
        String glyphs = cells[cells.length - 1];
        for (int i = 0; i < glyphs.length(); i++) {
            char glyph = glyphs.charAt(i);
            switch (cells[0]) {
                case "form" -> simplified[glyph - FIRST] = cells[1];
                case "surname" -> {
                    asSurname.put(glyph, cells[1]);
                    add(glyph, cells[1]);
                }
                default -> add(glyph, cells[1]);
            }
        }
    }

    /** Few keyboards have ü: it is typed v, or u. */
    private void add(char glyph, String reading) {
        if (reading.indexOf('v') >= 0) {
            keep(glyph, reading);
            keep(glyph, reading.replace('v', 'u'));
        } else {
            keep(glyph, reading);
        }
    }

    private void keep(char glyph, String reading) {
        String[] known = readings[glyph - FIRST];
        if (known == null) {
            readings[glyph - FIRST] = new String[] {reading};
        } else if (!List.of(known).contains(reading)) {
            String[] more = Arrays.copyOf(known, known.length + 1);
            more[known.length] = reading;
            readings[glyph - FIRST] = more;
        }
    }

    String simplified(char glyph) {
        return simplified[glyph - FIRST];
    }

    String[] readings(char glyph, boolean beginsName) {
        String[] known = readings[glyph - FIRST];
        if (known == null) {
            return NONE;
        }
        String surname = beginsName ? asSurname.get(glyph) : null;
        if (surname == null) {
            return known;
        }
        String[] turned = known.clone();
        System.arraycopy(known, 0, turned, 1, List.of(known).indexOf(surname));
        turned[0] = surname;
        return turned;
    }
}
