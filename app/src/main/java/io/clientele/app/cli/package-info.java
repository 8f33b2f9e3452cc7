/** The command line, one class a command; rooms know nothing of it. Start at {@link io.clientele.app.cli.Clientele}. */
@NullMarked
package io.clientele.app.cli;

import org.jspecify.annotations.NullMarked;
