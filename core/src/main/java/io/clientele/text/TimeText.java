package io.clientele.text;

import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Finds the time of day in a text and marks its tokens as used. */
final class TimeText {

    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final long NANOS_PER_MINUTE = 60 * NANOS_PER_SECOND;
    private static final long NANOS_PER_HOUR = 60 * NANOS_PER_MINUTE;

    private final DateTokens tokens;
    private boolean found;
    private boolean broken;
    private long hour;
    private long minute;
    private long second;
    private long nanos;
    private int at;
    private @Nullable ZoneOffset offset;

    private TimeText(DateTokens tokens) {
        this.tokens = tokens;
    }

    /** The time in the text; {@link #found} is false if there is none. */
    static TimeText in(DateTokens tokens) {
        TimeText time = new TimeText(tokens);
        for (int i = 0; i < tokens.size() && !time.found; i++) {
            if (time.startsAt(i)) {
                time.found = true;
                time.read(i);
            }
        }
        return time;
    }

    boolean found() {
        return found;
    }

    /** True if there is a time that cannot be, such as 25:00. */
    boolean broken() {
        return broken;
    }

    @Nullable
    ZoneOffset offset() {
        return offset;
    }

    /** Since midnight; may be a whole day or more, for 24:00 and for midnight at the end of an evening. */
    long nanosOfDay() {
        return hour * NANOS_PER_HOUR + minute * NANOS_PER_MINUTE + second * NANOS_PER_SECOND + nanos;
    }

    private boolean startsAt(int i) {
        if (!tokens.isNumber(i) || tokens.digits(i) > 2) {
            return false;
        }
        boolean colon = tokens.isMark(i + 1, ':') && tokens.isNumber(i + 2);
        return colon
                || isHourWord(i + 1)
                || tokens.word(i + 1).equals("am")
                || tokens.word(i + 1).equals("pm");
    }

    private boolean isHourWord(int i) {
        String word = tokens.word(i);
        return word.equals("时")
                || word.equals("時")
                || word.equals("点")
                || word.equals("點")
                || word.equals("h")
                || word.equals("giờ");
    }

    private void read(int start) {
        hour = tokens.value(start);
        at = start + 1;
        if (tokens.isMark(at, ':')) {
            readWithColons();
        } else if (isHourWord(at)) {
            readWithWords();
        }
        int from = readHalf(start);
        readZone();
        tokens.use(from, at);
        broken |= hour > 24 || minute > 59 || second > 59 || (hour == 24 && minute + second > 0 && from == start);
    }

    private void readWithColons() {
        minute = tokens.value(at + 1);
        at += 2;
        if (tokens.isMark(at, ':') && tokens.isNumber(at + 1)) {
            second = tokens.value(at + 1);
            at += 2;
            if ((tokens.isMark(at, '.') || tokens.isMark(at, ','))
                    && tokens.isNumber(at + 1)
                    && !tokens.blankBefore(at + 1)) {
                nanos = fraction(tokens.word(at + 1));
                at += 2;
            }
        }
    }

    private void readWithWords() {
        at++;
        if (tokens.isNumber(at) && tokens.digits(at) <= 2 && !isDayAhead(at)) {
            minute = tokens.value(at);
            at++;
            if (tokens.word(at).equals("分")
                    || tokens.word(at).equals("phút")
                    || tokens.word(at).equals("m")) {
                at++;
                if (tokens.isNumber(at)
                        && (tokens.word(at + 1).equals("秒")
                                || tokens.word(at + 1).equals("s"))) {
                    second = tokens.value(at);
                    at += 2;
                }
            }
        }
    }

    /** "14h 05/03/2026": the number behind the hour belongs to the day. */
    private boolean isDayAhead(int i) {
        return tokens.isMark(i + 1, '/') || tokens.isMark(i + 1, '-') || tokens.isMark(i + 1, '.');
    }

    /** First nine digits as nanoseconds. */
    static long fraction(String digits) {
        long value = 0;
        for (int i = 0; i < 9; i++) {
            value = value * 10 + (i < digits.length() && Glyphs.isDigit(digits.charAt(i)) ? digits.charAt(i) - '0' : 0);
        }
        return value;
    }

    private int readHalf(int start) {
        if (DateWords.isHalfBehind(tokens.word(at))) {
            apply(DateWords.half(tokens.word(at)));
            at++;
        } else if (tokens.isMark(at + 1, '.') && tokens.word(at + 2).equals("m")) {
            String letter = tokens.word(at);
            broken |= !letter.equals("a") && !letter.equals("p");
            apply(letter.equals("a") ? DateWords.Half.MORNING : DateWords.Half.AFTERNOON);
            at += tokens.isMark(at + 3, '.') ? 4 : 3;
        } else if (DateWords.isHalfBefore(tokens.word(start - 1))) {
            apply(DateWords.half(tokens.word(start - 1)));
            return start - 1;
        }
        return start;
    }

    /** Twelve belongs to the half that begins with it; hours above twelve keep their meaning. */
    private void apply(DateWords.Half half) {
        switch (half) {
            case MORNING -> {
                broken |= hour > 12;
                hour = hour == 12 ? 0 : hour;
            }
            case AFTERNOON -> hour = hour < 12 ? hour + 12 : hour;
            case NOON -> hour = hour < 10 ? hour + 12 : hour;
            case NIGHT -> hour = hour <= 12 ? hour + 12 : hour; // twelve at night ends the day
        }
    }

    private void readZone() {
        String word = tokens.word(at);
        boolean named = word.equals("z") || word.equals("utc") || word.equals("gmt");
        if (named) {
            at++;
            offset = ZoneOffset.UTC;
        }
        boolean plus = tokens.isMark(at, '+');
        if (!(plus || tokens.isMark(at, '-')) || !tokens.isNumber(at + 1)) {
            return;
        }
        long hours = tokens.value(at + 1);
        long minutes = 0;
        int behind = at + 2;
        if (tokens.digits(at + 1) == 4) {
            minutes = hours % 100;
            hours = hours / 100;
        } else if (tokens.isMark(behind, ':') && tokens.isNumber(behind + 1)) {
            minutes = tokens.value(behind + 1);
            behind += 2;
        }
        at = behind;
        skipZoneName();
        if (hours > 14 || minutes > 59) {
            broken = true;
            return;
        }
        int seconds = (int) (hours * 3600 + minutes * 60);
        offset = ZoneOffset.ofTotalSeconds(plus ? seconds : -seconds);
    }

    /** "20260305T172000Z": the time is no token of its own, so only its zone is left to take. */
    void readZoneOfCompact() {
        int last = tokens.size() - 1;
        if (!found
                && tokens.isNumber(last - 1)
                && tokens.digits(last - 1) >= 4
                && tokens.word(last).equals("z")) {
            offset = ZoneOffset.UTC;
            tokens.use(last, last + 1);
        }
    }

    /** Browsers put the name of the zone in brackets behind its offset. */
    private void skipZoneName() {
        if (tokens.isMark(at, '(') && tokens.isMark(tokens.size() - 1, ')')) {
            at = tokens.size();
        }
    }
}
