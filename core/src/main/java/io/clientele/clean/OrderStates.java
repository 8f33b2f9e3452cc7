package io.clientele.clean;

import io.clientele.collect.Meaning;
import io.clientele.collect.Receipt;
import io.clientele.warehouse.Dialect;
import io.clientele.warehouse.SqlText;
import java.util.Map;

/**
 * Reads the state of an order from its status, payment or test columns by word lists in four languages; never from product
 * codes. Only counted orders are sales; the others stay listed.
 */
final class OrderStates {

    private static final String CANCELLED =
            "\\b(cancel+ed|canceled|void(ed)?|expired|rejected|declined)\\b|đã hủy|đã huỷ|hủy|huỷ|da huy|取消|已关闭|已關閉|交易关闭|作废";
    private static final String UNPAID =
            "\\b(unpaid|pending|pending payment|awaiting payment|on[- ]hold|failed|draft|not paid|abandoned)\\b|chờ thanh toán|chưa thanh toán"
                    + "|thất bại|cho thanh toan|chua thanh toan|待付款|未付款|等待.{0,4}付款|待支付|未支付|付款失败|付款失敗|支付失败";
    private static final String REFUNDED =
            "(^| |wc-)(refunded|fully refunded|returned)( |$)|đã hoàn tiền|hoàn tiền|đã trả hàng|已退款|全額退款|全额退款|退款成功|退款完成|已退货|已退貨";

    /** Kinds of documents and of bookings that take a sale back, as a whole value: a "return customer" takes nothing back. */
    static final String CREDIT =
            "(sales? |customer )?(credit([- ]?(note|memo))|credit(note|memo)|credited|refund|refunded|return|returned|reversal|storno"
                    + "|gutschrift|chargeback)s?( invoice| order| sale| receipt)?|.{0,10}(hoàn tiền|trả hàng|hàng trả|hàng bán trả|hoàn trả"
                    + "|hoan tien|tra hang).{0,9}|.{0,4}(退款|退货|退貨|红字|紅字|红冲|冲销|贷项).{0,3}";

    private OrderStates() {}

    /** Whether a table tells anything of the state of its orders; else all count. */
    static boolean areTold(Receipt receipt) {
        return receipt.has(Meaning.STATUS)
                || receipt.has(Meaning.PAYMENT_STATUS)
                || receipt.has(Meaning.PAYMENT_METHOD)
                || receipt.has(Meaning.TEST)
                || receipt.has(Meaning.CANCELLED_ON);
    }

    static String expression(Dialect dialect) {
        return SqlText.of(
                "clean",
                "order_state",
                Map.of(
                        "cancelledWords", dialect.quoted(CANCELLED),
                        "unpaidWords", dialect.quoted(UNPAID),
                        "refundedWords", dialect.quoted(REFUNDED)));
    }
}
