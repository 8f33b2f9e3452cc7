package io.clientele.run;

import io.clientele.text.Texts;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A setting of the business: what it may be and what it means.
 *
 * @param standard the value without a choice; null = it hangs on the files
 * @param reader the value as it is kept, or null if it is none
 */
public record Setting(String key, @Nullable String standard, Function<String, @Nullable String> reader) {

    /** What it may be, in words. */
    public String values(Texts texts) {
        return texts.say("settingValues." + key);
    }

    /** What holds without a choice, in words. */
    public String standard(Texts texts) {
        return texts.say("settingDefault." + key);
    }

    public String meaning(Texts texts) {
        return texts.say("settingMeaning." + key);
    }
}
