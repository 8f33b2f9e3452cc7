/**
 * Read files as they come: find the tables in files, folders and archives, guess encoding, separator and header, and
 * hand every record on as text, in one pass and with nothing lost; a record that cannot be split stays as raw text with
 * a fault. Start at {@link io.clientele.collect.file.Inputs}, then {@link io.clientele.collect.file.Transcoder}.
 */
@NullMarked
package io.clientele.collect.file;

import org.jspecify.annotations.NullMarked;
