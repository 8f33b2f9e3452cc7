package io.clientele.text;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Small hand-made lists of surnames, only as long as it takes to tell which end of a name the family stands at. */
final class Surnames {

    /** Surnames that hardly anyone but a Vietnamese bears, so that the name needs no accents to be known as one. */
    private static final Set<String> VIETNAMESE_ONLY = keys(
            "nguyễn trần phạm hoàng huỳnh phan võ đặng bùi đỗ ngô dương trương đinh trịnh lương phùng quách vương đoàn đào");

    private static final Set<String> VIETNAMESE = keys(
            "nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đào đoàn vương trịnh trương đinh lâm phùng mai tô hà tạ"
                    + " cao lưu châu tăng thái quách lương triệu kiều đàm nghiêm chu la văn thạch kim tống mạc bạch khổng từ tôn doãn hứa thân ninh"
                    + " viên đồng giang phó lại khương âu ông uông nhâm nông lục sầm hoa quan bành cù cung diệp đậu điền đới hàn hạ hàng hình khuất"
                    + " lều lò lộ lỗ ma mã mẫn nghị nhan ngụy ngọ ông phí phương quảng sơn tiêu tiết tiền tào thang thi thiều trà trang triều trưng"
                    + " tưởng ung vi xa vòng thiệu đường hầu");

    private static final Set<String> CHINESE_COMPOUND = Set.of(
            "欧阳", "歐陽", "司马", "司馬", "诸葛", "諸葛", "上官", "司徒", "东方", "東方", "独孤", "獨孤", "南宫", "南宮", "夏侯", "皇甫", "尉迟", "尉遲",
            "公孙", "公孫", "慕容", "令狐", "长孙", "長孫", "宇文", "轩辕", "軒轅", "端木", "百里", "呼延", "闻人", "聞人", "司空", "申屠", "太史", "淳于",
            "单于", "公羊", "赫连", "赫連", "澹台", "澹臺", "拓跋", "第五", "西门", "西門");

    private Surnames() {}

    private static Set<String> keys(String names) {
        return Stream.of(names.split(" ")).map(Names::sortKeyWithoutAccents).collect(Collectors.toUnmodifiableSet());
    }

    static boolean isVietnamese(String word) {
        return VIETNAMESE.contains(Names.sortKeyWithoutAccents(word));
    }

    static boolean isVietnameseOnly(String word) {
        return VIETNAMESE_ONLY.contains(Names.sortKeyWithoutAccents(word));
    }

    static boolean isChineseCompound(String letters) {
        return CHINESE_COMPOUND.contains(letters);
    }
}
