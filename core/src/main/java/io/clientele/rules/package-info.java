/**
 * The one filter language: what a rule can say about a customer, whether it holds on a day and why, its JSON form and its
 * words. SQL chooses which rows to read and never decides; {@link io.clientele.rules.RuleSet} decides and never chooses. Start
 * at {@link io.clientele.rules.Rule}.
 */
@Room(reads = {"terms", "text"})
@NullMarked
package io.clientele.rules;

import io.clientele.terms.Room;
import org.jspecify.annotations.NullMarked;
