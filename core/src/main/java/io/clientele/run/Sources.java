package io.clientele.run;

import io.clientele.collect.ColumnMapping;
import io.clientele.collect.Intake;
import io.clientele.collect.Receipt;
import io.clientele.collect.Receipts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which source a table comes from: the one the user named, else the one whose tables have the same columns, else a new one. */
final class Sources {

    private final Receipts receipts;
    private final @Nullable String given;

    Sources(Receipts receipts, @Nullable String given) {
        this.receipts = receipts;
        this.given = given;
    }

    String of(Intake.Taken taken) {
        if (given != null) {
            return given;
        }
        List<String> headers =
                taken.columns().stream().map(ColumnMapping::header).toList();
        for (Receipt receipt : receipts.believed()) {
            if (receipt.columns().stream().map(ColumnMapping::header).toList().equals(headers)) {
                return receipt.source();
            }
        }
        return stem(taken.input().name());
    }

    private static String stem(String name) {
        String file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('!')) + 1);
        int dot = file.indexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }
}
