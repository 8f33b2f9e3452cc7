package io.clientele.app.cli;

import io.clientele.run.Answer;
import io.clientele.run.PlanSettings;
import io.clientele.run.Report;
import io.clientele.warehouse.Engine;
import java.nio.file.Path;

/**
 * What the screen tells about.
 *
 * @param file the report
 * @param home the workspace
 */
record Told(Engine engine, Answer answer, PlanSettings plan, Report report, Path file, Path home) {}
