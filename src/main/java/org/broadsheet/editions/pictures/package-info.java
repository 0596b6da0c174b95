/**
 * The pictures that digests show: fetched once, made small, kept, and served from our own address.
 *
 * <p>The way through: before an edition freezes, {@link
 * org.broadsheet.editions.pictures.PictureDesk} asks the outlets for the pictures that their rights
 * allow; {@link org.broadsheet.editions.pictures.PictureShrinker} reads them as hostile bytes and
 * makes JPEG or PNG of at most 1,200 pixels and 100 KB; {@link
 * org.broadsheet.editions.pictures.Pictures} keeps them under the hash of their bytes, and mails
 * name them by it.
 *
 * <p>What always holds: nothing of the original's file reaches a reader, since every picture is
 * drawn anew (no metadata, no places of homes); a header that promises too many pixels is refused
 * before a pixel is read; a picture that fails is a row with a reason, never a stopped edition; a
 * name never changes its bytes, so that it may be cached for ever.
 *
 * <p>Why not by the outlet's own address: hot-linked pictures tell the outlet who reads what, and
 * when; and they vanish. Why in the database: backup, restore and several nodes need no shared
 * folder, and a picture is 100 KB at most.
 */
@NamedInterface("pictures")
@NullMarked
package org.broadsheet.editions.pictures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
