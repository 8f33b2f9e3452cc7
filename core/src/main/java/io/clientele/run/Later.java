package io.clientele.run;

import java.util.Map;

/**
 * Progress of what comes after something else.
 *
 * @param start share of the whole that is done when it begins
 */
record Later(Progress whole, double start) implements Progress {

    @Override
    public void begins(Stage stage) {
        whole.begins(new Stage(
                stage.phase(), stage.what(), share(stage.from()), share(stage.until()), stage.total(), stage.rows()));
    }

    private double share(double part) {
        return start + (1 - start) * part;
    }

    @Override
    public void at(long done, long rows) {
        whole.at(done, rows);
    }

    @Override
    public void took(String file) {
        whole.took(file);
    }

    @Override
    public void says(String code, Map<String, ?> values) {
        whole.says(code, values);
    }
}
