/** The door for browsers: pages and the API under {@code /api}. Only here Spring is known. Start at {@link Server}. */
@NullMarked
package io.clientele.app.http;

import org.jspecify.annotations.NullMarked;
