package io.clientele.maths;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class GroupsTest {

    /** md5("") = d41d8cd9..., md5("a") = 0cc175b9... (RFC 1321). */
    @Test
    void theGroupIsTheFirst32BitsOfMd5Modulo100() {
        assertThat(Groups.of("")).isEqualTo((int) (0xd41d8cd9L % 100));
        assertThat(Groups.of("a")).isEqualTo((int) (0x0cc175b9L % 100));
    }

    @Test
    void idsSpreadEvenlyOverAllGroups() {
        int[] held = new int[Groups.COUNT];
        for (int i = 0; i < 100_000; i++) {
            held[Groups.of("c" + i)]++;
        }

        assertThat(Arrays.stream(held)).allMatch(count -> count > 850 && count < 1_150);
    }
}
