package org.broadsheet.web.admin;

import java.util.List;
import org.broadsheet.subscribers.Consents;
import org.broadsheet.subscribers.MemberFile;
import org.broadsheet.subscribers.SubscriberId;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Gives the proof of one member's consent as a file. */
@Controller
class ConsentController {
    private final ListController.ListPages pages;
    private final MemberFile file;
    private final Consents consents;

    ConsentController(ListController.ListPages pages, MemberFile file, Consents consents) {
        this.pages = pages;
        this.file = file;
        this.consents = consents;
    }

    @GetMapping("/lists/{key}/people/{id}/consent.json")
    ResponseEntity<List<Consents.Proof>> proof(@PathVariable String key, @PathVariable long id) {
        var list = pages.named(key);
        var member = file.find(list.id(), new SubscriberId(id)).orElseThrow(NoSuchPage::new);
        var attached = ContentDisposition.attachment().filename("consent-" + id + ".json").build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attached.toString())
                .body(
                        consents.proof(member.id()).stream()
                                .filter(proof -> proof.list().equals(key))
                                .toList());
    }
}
