package io.clientele.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OpaqueIdTest {

    @Test
    void anIdIsALetterAndTwentyFiveCharacters() {
        assertThat(OpaqueId.of('r', "shop", "K001")).matches("r[a-z2-7]{25}");
        assertThat(OpaqueId.of('r')).matches("r[a-z2-7]{25}");
        assertThat(OpaqueId.of('r', "\uD800\u0000")).matches("r[a-z2-7]{25}");
    }

    @Test
    void equalPartsGiveEqualIdsAndOtherPartsOthers() {
        assertThat(OpaqueId.of('o', "a", "bc")).isEqualTo(OpaqueId.of('o', "a", "bc"));
        assertThat(OpaqueId.of('o', "a", "bc")).isNotEqualTo(OpaqueId.of('o', "ab", "c"));
        assertThat(OpaqueId.of('o', "a")).isNotEqualTo(OpaqueId.of('c', "a"));
    }

    @Test
    void theCharactersAreTheFirstBitsOfTheHash() throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest("shop\u001FK001".getBytes(StandardCharsets.UTF_8));
        BigInteger bits = new BigInteger(1, hash).shiftRight(256 - 125);
        StringBuilder expected = new StringBuilder();
        for (int i = 24; i >= 0; i--) {
            expected.append("abcdefghijklmnopqrstuvwxyz234567"
                    .charAt(bits.shiftRight(5 * i).intValue() & 31));
        }
        assertThat(OpaqueId.of('r', "shop", "K001")).isEqualTo("r" + expected);
    }

    @Test
    void anIdIsTheSameWrittenAndAsBits() {
        for (String key : new String[] {"", "K001", "8", "đơn-7", "zz"}) {
            String id = OpaqueId.of('o', "shop", key);
            UUID bits = OpaqueId.bits(id);
            assertThat(OpaqueId.text(bits)).isEqualTo(id);
            assertThat(bits).isNotEqualTo(OpaqueId.bits('r' + id.substring(1)));
        }
    }

    @Test
    void whatIsNoIdHasNoBits() {
        for (String text :
                new String[] {"", "o", "x4pjncw4p2ewbtbkqtyxeg7kil", "o4pjncw4p2ewbtbkqtyxeg7ki1", "O".repeat(26)}) {
            assertThatThrownBy(() -> OpaqueId.bits(text)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
