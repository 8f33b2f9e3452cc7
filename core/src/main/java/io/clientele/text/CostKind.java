package io.clientele.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What money was spent on, and the words that say so, in English, Vietnamese and Chinese. */
public enum CostKind {
    /** Customers who had not bought before. */
    WIN("win|winning|acquire|acquisition|new customer|new customers|prospecting|lead generation|advertising|ads"
            + "|thu hút|thu hút khách mới|khách mới|tìm khách|tìm khách mới|quảng cáo|có khách mới"
            + "|获客|拉新|新客|获取|获取新客|广告|推广|引流"),
    /** Customers who had. */
    KEEP("keep|keeping|retain|retention|loyalty|remarketing|retargeting|reactivation|win back"
            + "|giữ|giữ chân|giữ khách|duy trì|chăm sóc khách cũ|khách cũ|khách hàng thân thiết"
            + "|留存|维系|保留|留客|老客|复购|会员维护"),
    /** What customers have asked for or are owed: calls, visits, deliveries, repairs, returns. */
    SERVE(
            "serve|serving|service|servicing|support|customer service|customer support|fulfilment|fulfillment|delivery|warranty"
                    + "|handling|returns handling|call centre|call center"
                    + "|phục vụ|dịch vụ|hỗ trợ|bảo hành|giao hàng|vận chuyển|chăm sóc khách hàng"
                    + "|服务|客服|客户服务|支持|售后|配送|保修|物流"),
    OTHER("other|others|overhead|general|khác|chi phí khác|其他|其它|杂项");

    private static final Map<String, CostKind> BY_WORD = Arrays.stream(values())
            .flatMap(kind -> Arrays.stream(kind.words.split("\\|")).map(word -> Map.entry(plain(word), kind)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final String words;

    CostKind(String words) {
        this.words = words;
    }

    /** The kind a text names; null if it is none of the words. */
    public static @Nullable CostKind read(String text) {
        return BY_WORD.get(plain(text));
    }

    /** The name in tables: lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Letters alone, without accents; traditional characters become simplified ones. */
    private static String plain(String text) {
        return Fold.of(text).replaceAll("[^\\p{L}]", "");
    }
}
