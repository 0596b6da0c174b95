package org.broadsheet.web.admin;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Nothing is behind this address. */
@ResponseStatus(HttpStatus.NOT_FOUND)
final class NoSuchPage extends RuntimeException {}
