package io.clientele.app;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SplittableRandom;

/** A folder of invented exports: two files of orders with the same columns, and the customers they name. */
final class Orders {

    static final int FILES = 3;

    private static final int CUSTOMERS = 900;

    private Orders() {}

    /** @param lines of each file of orders */
    static Path write(Path folder, int lines) throws IOException {
        Files.createDirectories(folder);
        SplittableRandom chance = new SplittableRandom(20_260_101);
        orders(folder.resolve("orders-1.csv"), lines, LocalDate.of(2024, 1, 1), 100_000, chance);
        orders(folder.resolve("orders-2.csv"), lines, LocalDate.of(2024, 7, 1), 500_000, chance);
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("people.csv"))) {
            out.write("customer no,name,email,birthday\n");
            for (int customer = 0; customer < CUSTOMERS; customer++) {
                out.write("%d,Person %d,p%d@mail.example,%s%n"
                        .formatted(
                                customer,
                                customer,
                                customer,
                                LocalDate.of(1950 + customer % 50, 1 + customer % 12, 9)));
            }
        }
        return folder;
    }

    private static void orders(Path file, int lines, LocalDate first, int firstOrder, SplittableRandom chance)
            throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("order no,order date,customer no,sku,quantity,unit price\n");
            for (int line = 0; line < lines; line++) {
                int order = line / 3;
                out.write("%d,%s,%d,P%d,%d,%d.%02d%n"
                        .formatted(
                                firstOrder + order,
                                first.plusDays(order * 3L * 180 / lines),
                                order * 31L % CUSTOMERS,
                                chance.nextInt(300),
                                chance.nextInt(20) == 0 ? -1 : 1 + chance.nextInt(4),
                                1 + chance.nextInt(90),
                                chance.nextInt(100)));
            }
        }
    }
}
