package io.clientele.collect;

import io.clientele.text.Fold;
import io.clientele.text.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Which words at the head of a column say what it means, in four languages. */
final class HeaderWords {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    /** Letters with marks that only Vietnamese among our languages writes. */
    private static final Pattern VIETNAMESE =
            Pattern.compile("[ăâđêôơưĂÂĐÊÔƠƯ\\u0300\\u0301\\u0303\\u0309\\u0323]|[àáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụỳýỷỹỵ]");
    /** Days of a person or of the last change, never of a sale. */
    private static final String NO_SALE =
            "\\b(last|latest|recent|first|birth|due|expir\\w*|updated?|modified|regist\\w*|join\\w*|previous"
                    + "|next|valid|cuoi|dau|gan nhat|sinh|dang ky|cap nhat|het han)\\b|最近|最后|首次|上次|出生|注册|更新|修改|到期|有效";
    /** Days and sums beside those of the sale. */
    private static final String BESIDE =
            "\\b(ship\\w*|deliver\\w*|cancel\\w*|refund\\w*|return\\w*|tax|vat|tips?|fees?|costs?"
                    + "|commission|deposit|balance|points?|limit|credit|discount\\w*|coupon|voucher|change|rate|list|income|budget|salary"
                    + "|huy|hoan|tra hang|thue|van chuyen|giao|hoa hong|diem|giam|chiet khau|coc|von|thu nhap|tien luong|muc luong)\\b"
                    + "|取消|退款|退货|发货|税|邮费|运费|佣金|积分|余额|成本|定金|押金|优惠|折扣|手续费|红包|券|收入|工资";

    /** People, places and things that are not the customer: their names and numbers are none of ours. */
    private static final Pattern SOMEONE_ELSE = Pattern.compile(
            "\\b(stores?|shop|branch|location|warehouse|employee|staff|sellers?|sales ?(person|man|rep)|rep|agent|cashier|driver|courier"
                    + "|campaign|session|event|device|file|supplier|vendor|manager|parent|group|type|nhan vien|cua hang|chi nhanh"
                    + "|nha cung cap|kho|nguoi ban|thu ngan|nhom|loai|hang thanh vien)\\b"
                    + "|门店|店铺|店员|员工|销售员|业务员|导购|供应商|仓库|卖家|类型|等级");

    private static final Pattern PERSON = Pattern.compile(
            "\\b(caller|client|customer|user|person|member|contact|buyer|guest|visitor|shopper|profile|khach"
                    + "|khach hang|nguoi goi|nguoi dung)$|(客户|用户|会员|来电人|访客|顾客)$");
    /** Words that name nothing without the one before them. */
    private static final Set<String> BARE = Set.of("name", "id", "key", "count", "名称");

    private static final Pattern PAID = Pattern.compile("\\b(net|paid|actual|thuc)\\b|实际|实付|实收");
    private static final Pattern PERSONAL = Pattern.compile(NO_SALE);
    private static final Pattern OTHER = Pattern.compile(NO_SALE + "|" + BESIDE);

    /** What these words mean they mean only in a table of events. */
    private static final Set<Meaning> OF_EVENTS =
            Set.of(Meaning.EVENT_KEY, Meaning.EVENT_KIND, Meaning.EVENT_DATE, Meaning.TOUCHPOINT);

    private static final Map<String, Meaning> MEANINGS = first(meaning -> !OF_EVENTS.contains(meaning));
    private static final Map<String, Meaning> EVENTS = first(OF_EVENTS::contains);

    /** In tables of rates and of costs a word may mean more than one thing. */
    private static final Map<String, List<Meaning>> OF_MONEY = read("header-words-money.tsv");

    private HeaderWords() {}

    /** The meaning a header names, spelling aside. */
    static Optional<Meaning> meaning(String header) {
        return meaning(header, MEANINGS);
    }

    /** The meaning a header names in a table of events, spelling aside; nothing where it is none of an event's own. */
    static Optional<Meaning> ofEvents(String header) {
        return meaning(header, EVENTS);
    }

    private static Optional<Meaning> meaning(String header, Map<String, Meaning> words) {
        Meaning whole = words.get(normalise(header));
        if (whole != null) {
            return Optional.of(whole);
        }
        // Of a two-row header "Group / Name" the name alone may say it; a unit in brackets adds nothing.
        int below = header.lastIndexOf(" / ");
        String name = below < 0 ? header : header.substring(below + 3);
        Meaning alone = words.get(ofPerson(name));
        String bare = name.replaceAll("[(（\\[【].*?[)）\\]】]", " ");
        return Optional.ofNullable(alone == null ? words.get(normalise(bare)) : alone);
    }

    /** Of an object in an object, {@code caller.name}, the last name says it where the outer one is a person. */
    private static String ofPerson(String name) {
        int dot = name.lastIndexOf('.');
        boolean person =
                dot > 0 && PERSON.matcher(normalise(name.substring(0, dot))).find();
        return normalise(person ? "customer " + name.substring(dot + 1) : name);
    }

    /** What a header may mean in a table of exchange rates or of costs; a unit in brackets adds nothing. */
    static List<Meaning> meaningsOfMoney(String header) {
        List<Meaning> whole = OF_MONEY.get(normalise(header));
        String bare = header.replaceAll("[(（\\[【].*?[)）\\]】]", " ");
        return whole == null ? OF_MONEY.getOrDefault(normalise(bare), List.of()) : whole;
    }

    /**
     * What the main word of a longer header names: it stands at the end in English and Chinese ("buyer phone number"), at
     * the beginning in Vietnamese ("Ngày xuất hóa đơn").
     */
    static Optional<Meaning> mainWord(String header) {
        String words = normalise(header.replaceAll("[(（\\[【].*?[)）\\]】]", " "));
        List<String> parts = HAN.matcher(words).find()
                ? words.codePoints().mapToObj(Character::toString).toList()
                : Arrays.asList(words.split(" "));
        if (SOMEONE_ELSE.matcher(words).find()) {
            return Optional.empty();
        }
        String between = HAN.matcher(words).find() ? "" : " ";
        boolean first = VIETNAMESE.matcher(header).find();
        for (int left = 1; left < parts.size(); left++) {
            List<String> some = first ? parts.subList(0, parts.size() - left) : parts.subList(left, parts.size());
            String word = String.join(between, some);
            Meaning meaning = MEANINGS.get(word);
            if (meaning != null && !BARE.contains(word)) {
                boolean other = meaning.content() != Meaning.Content.TEXT && isOfOther(header);
                return other ? Optional.empty() : Optional.of(meaning);
            }
        }
        return Optional.empty();
    }

    /** Whether a header speaks of another day or sum than that of the sale: of birth, of delivery, of a fee. */
    static boolean isOfOther(String header) {
        return OTHER.matcher(normalise(header)).find();
    }

    /** Whether a sum is the one that was paid, after what was taken off. */
    static boolean saysPaid(String header) {
        return PAID.matcher(normalise(header)).find();
    }

    /** Whether a header speaks of a day that is never one of a sale. */
    static boolean isOfPerson(String header) {
        return PERSONAL.matcher(normalise(header)).find();
    }

    /** Traditional characters become simplified ones. */
    static String normalise(String header) {
        String words = Words.normalise(header.replaceAll("[()（）%:：#?？]", " "))
                .replaceAll("\\s+", " ")
                .strip();
        return HAN.matcher(words).find() ? Fold.of(words) : words;
    }

    private static Map<String, Meaning> first(Predicate<Meaning> which) {
        Map<String, Meaning> words = new HashMap<>();
        read("header-words.tsv")
                .forEach((word, meanings) ->
                        meanings.stream().filter(which).findFirst().ifPresent(meaning -> words.put(word, meaning)));
        return Map.copyOf(words);
    }

    private static Map<String, List<Meaning>> read(String name) {
        Map<String, List<Meaning>> meanings = new HashMap<>();
        try (InputStream file = HeaderWords.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is missing");
            }
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            text.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .forEach(line -> {
                        String[] cells = line.split("\t");
                        Meaning meaning = Meaning.named(cells[0]).orElseThrow();
                        for (int cell = 1; cell < cells.length; cell++) {
                            meanings.computeIfAbsent(Words.normalise(cells[cell]), word -> new ArrayList<>())
                                    .add(meaning);
                        }
                    });
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return Map.copyOf(meanings);
    }
}
