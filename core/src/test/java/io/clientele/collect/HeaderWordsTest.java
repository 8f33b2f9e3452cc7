package io.clientele.collect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderWordsTest {

    @ParameterizedTest
    @CsvSource({
        "Buyer phone number, PHONE",
        "Customer email address, EMAIL",
        "买家实付金额, AMOUNT",
        "收货人联系电话, PHONE",
        "Ngày xuất hóa đơn, ORDER_DATE",
        "Số lượng đã bán, QUANTITY",
        "ship-city, CITY"
    })
    void theMainWordOfALongerHeaderSaysWhatItIs(String header, Meaning meaning) {
        assertThat(HeaderWords.meaning(header)).isEmpty();
        assertThat(HeaderWords.mainWord(header)).contains(meaning);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Store name",
                "Employee id",
                "Campaign name",
                "Cashier email",
                "Last login date",
                "Expected delivery date",
                "Tip amount",
                "Customer type",
                "门店电话",
                "店员姓名",
                "会员到期日期",
                "平台佣金金额",
                "Ngày giao dự kiến",
                "Khách hàng nhóm",
                "Tên nhân viên"
            })
    void whatBelongsToSomeoneElseOrStandsBesideTheSaleIsNotTaken(String header) {
        assertThat(HeaderWords.mainWord(header)).isEmpty();
    }

    @Test
    void traditionalCharactersMeanWhatTheSimplifiedDo() {
        assertThat(HeaderWords.meaning("訂單編號")).contains(Meaning.ORDER_KEY);
        assertThat(HeaderWords.meaning("顧客編號")).contains(Meaning.CUSTOMER_KEY);
    }

    @Test
    void aUnitInBracketsAddsNothingButTaxDoes() {
        assertThat(HeaderWords.meaning("订单金额（元）")).contains(Meaning.AMOUNT);
        assertThat(HeaderWords.meaning("金额(不含税)")).contains(Meaning.AMOUNT_NET);
    }
}
