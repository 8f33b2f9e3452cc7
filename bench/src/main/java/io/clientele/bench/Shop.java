package io.clientele.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Invents a shop's export of orders: one row a line, in the order of time, over four years. Customers differ much in how
 * often they buy, stay for a while and go; few products are bought much; some orders are credit notes that give back what
 * was bought before, a few name no customer. Same size and seed, same bytes.
 */
final class Shop {

    static final String HEADER = "order_no,order_date,customer_id,product,quantity,unit_price,channel,country\n";

    private static final double CREDIT_NOTES = .03;
    private static final double WITHOUT_CUSTOMER = .01;
    private static final int FIRST_NUMBER = 1_000_000;
    private static final byte[][] CHANNELS = bytes("web", "app", "store", "phone");
    private static final byte[][] COUNTRIES = bytes("VN", "VN", "VN", "CN", "CN", "TW", "SG", "US");

    private final ShopSize size;
    private final long seed;
    private final Chance chance;
    private final Products products;
    private final int[] lastProduct;
    private final int[] lastPrice;
    private final byte[] lastQuantity;

    private Shop(ShopSize size, long seed) {
        this.size = size;
        this.seed = seed;
        this.chance = new Chance(seed);
        this.products = new Products(Math.max(50, Math.min(5_000, size.customers() / 20)), seed);
        this.lastProduct = new int[size.customers()];
        this.lastPrice = new int[size.customers()];
        this.lastQuantity = new byte[size.customers()];
    }

    /** Writes the file unless it is there; under its own name only once it is whole. */
    static Path keep(Path folder, ShopSize size, long seed) throws IOException {
        Path file = folder.resolve("shop-" + size.customers() + "-" + seed).resolve("orders.csv");
        if (Files.notExists(file)) {
            Files.createDirectories(folder.resolve("shop-" + size.customers() + "-" + seed));
            Path begun = file.resolveSibling("orders.csv.begun");
            try (OutputStream out = Files.newOutputStream(begun)) {
                write(size, seed, out);
            }
            Files.move(begun, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return file;
    }

    static void write(ShopSize size, long seed, OutputStream out) throws IOException {
        new Shop(size, seed).write(out);
    }

    private void write(OutputStream out) throws IOException {
        Visits visits = new Visits(size, seed);
        LineText text = new LineText(out);
        text.add(HEADER.getBytes(StandardCharsets.US_ASCII));
        for (int place = 0; place < size.orders(); place++) {
            order(text, FIRST_NUMBER + place, visits, place);
        }
        text.flush();
    }

    private void order(LineText text, int number, Visits visits, int place) throws IOException {
        int customer = visits.customer(place);
        boolean known = lastQuantity[customer] > 0;
        if (known && chance.happens(CREDIT_NOTES)) {
            text.add((byte) 'C');
            line(
                    text,
                    number,
                    visits,
                    place,
                    customer,
                    lastProduct[customer],
                    -lastQuantity[customer],
                    lastPrice[customer]);
            lastQuantity[customer] = 0;
            return;
        }
        // A first order always has its customer, so that each of them is in the file.
        int named = known && chance.happens(WITHOUT_CUSTOMER) ? -1 : customer;
        int lines = lines();
        for (int line = 0; line < lines; line++) {
            int product = products.any(chance);
            int price = products.price(product, visits.year(place));
            int quantity = quantity();
            line(text, number, visits, place, named, product, quantity, price);
            if (named >= 0) {
                lastProduct[customer] = product;
                lastPrice[customer] = price;
                lastQuantity[customer] = (byte) quantity;
            }
        }
    }

    private void line(
            LineText text, int number, Visits visits, int place, int customer, int product, int quantity, int price)
            throws IOException {
        text.number(number);
        text.comma();
        text.moment(visits.minute(place));
        text.comma();
        if (customer >= 0) {
            text.number(10_000 + customer);
        }
        text.comma();
        text.add((byte) 'P');
        text.number(1_000 + product);
        text.comma();
        text.number(quantity);
        text.comma();
        text.cents(price);
        text.comma();
        text.add(channel(visits.customer(place), number));
        text.comma();
        text.add(COUNTRIES[(int) (Chance.mixed(seed + visits.customer(place)) >>> 61)]);
        text.end();
    }

    /** Her usual one, else any. */
    private byte[] channel(int customer, int number) {
        long drawn = Chance.mixed(seed ^ number);
        long usual = Chance.mixed(~(seed + customer));
        return CHANNELS[(int) (((drawn & 7) == 0 ? drawn : usual) >>> 62)];
    }

    /** At least one; geometric, so that with credit notes of one line the mean is the wanted one. */
    private int lines() {
        double more = 1 - size.orders() * (1 - CREDIT_NOTES) / (size.lines() - size.orders() * CREDIT_NOTES);
        int lines = 1;
        while (lines < 60 && chance.happens(more)) {
            lines++;
        }
        return lines;
    }

    private int quantity() {
        return chance.happens(.75) ? 1 : 2 + (int) Math.min(60, chance.exponential() * 2.5);
    }

    private static byte[][] bytes(String... words) {
        byte[][] bytes = new byte[words.length][];
        for (int word = 0; word < words.length; word++) {
            bytes[word] = words[word].getBytes(StandardCharsets.US_ASCII);
        }
        return bytes;
    }
}
