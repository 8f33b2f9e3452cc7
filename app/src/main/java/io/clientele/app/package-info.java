/** The doors: command line and HTTP. Only here an exception becomes an exit code. Start at {@link io.clientele.app.Main}. */
@NullMarked
package io.clientele.app;

import org.jspecify.annotations.NullMarked;
