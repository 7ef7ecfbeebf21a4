/// How corrections are made on the page. All is made anew from the list of corrections after each change, so that undoing
/// one is leaving it out.
enum CorrectionScript {
    static let source = """
        const Corrections = (marked) => {
          const data = JSON.parse(document.getElementById('data').textContent);
          const form = document.getElementById('correct');
          const list = document.getElementById('corrections');
          const fields = form.elements;
          const byKey = new Map(Object.entries(data.items).map(([anchor, own]) => [own.key, { ...own, anchor }]));
          const originals = new Map();
          let made = [...data.corrections];
          let isSaved = true;
          let subject = null;

          const sameTerm = (one, other) => one && other && one.year === other.year && one.term === other.term;
          const value = (term) => `${term.year}/${term.term}`;
          const reference = (text) => { const [year, term] = text.split('/'); return { year, term: Number(term) }; };
          const title = (term) => (data.terms.find((own) => sameTerm(own, term)) || { title: value(term) }).title;
          const short = (text) => { const words = (text || '').replace(/\\s+/g, ' '); return words.length > 70 ? words.slice(0, 70) + '…' : words; };
          const span = (from, to) => title(from) + (to && !sameTerm(from, to) ? ` to ${title(to)}` : '');
          const text = (own) => `“${short(own.was || own.text || own.key)}”`;
        \(CorrectionDrawing.source)\(CorrectionOffers.source)
          const change = (next) => {
            made = next;
            isSaved = false;
            draw();
            marked(made.length === 1 ? '1 correction' : `${made.length} corrections`);
            keep();
          };
          const file = () => JSON.stringify({ schemaVersion: data.schemaVersion, source: data.source, corrections: made }, null, 2) + '\\n';

        \(CorrectionKeeping.source)
          const put = (own) => [...made.filter((other) => other.kind !== own.kind || !own.key || other.key !== own.key), own];

          const option = (select, own, label) => { const made = element('option', label); made.value = own; select.append(made); };
          for (const term of data.terms) for (const name of ['from', 'to']) option(fields[name], value(term), term.title);
          for (const strand of data.strands) option(fields.strand, strand.key, strand.title);
          for (const known of data.roles) option(fields.role, known.role, known.title);

          const now = (own) => {
            const state = { text: own.text, from: own.from, to: own.to, strand: own.strand };
            for (const other of made) {
              if (other.key !== own.key) continue;
              if (other.kind === 'mend') state.text = other.text;
              if (other.kind === 'move') Object.assign(state, other.from ? { from: other.from, to: other.to || other.from } : {}, other.strand ? { strand: other.strand } : {});
            }
            return state;
          };
          const open = (own, kinds) => {
            subject = own;
            for (const part of form.querySelectorAll('[data-for]')) part.hidden = !part.dataset.for.split(' ').some((kind) => kinds.includes(kind));
            form.querySelector('.what').textContent = `“${short(own.text)}”`;
            form.querySelector('.trouble').textContent = '';
            form.hidden = false;
          };
          // What can be done about a kind of item; all others have words alone.
          const doable = { milestone: ['words', 'terms', 'cut'], termMilestone: ['words', 'terms'], step: ['words', 'cut'], untitled: [] };
          const joinable = ['milestone', 'action', 'untitled', 'step'];
          const isBehind = (place, other) => place && other && Boolean(other.compareDocumentPosition(place) & Node.DOCUMENT_POSITION_FOLLOWING);
          const openItem = (anchor) => {
            const own = data.items[anchor];
            if (!own) { close(); return; }
            const kinds = [...(doable[own.kind] || ['words'])];
            if (own.isUnsure) kinds.push('unsure');
            if (own.kind === 'milestone' && data.strands.length > 1) kinds.push('strand');
            const others = [...byKey.values()].filter((other) => other.kind === own.kind && other.group === own.group && other.key !== own.key)
              .map((other) => ({ other, place: document.getElementById(other.anchor) })).filter(({ place }) => place)
              .sort((one, two) => (isBehind(two.place, one.place) ? -1 : 1))
              .map(({ other }) => other);
            if (others.length && joinable.includes(own.kind)) kinds.push('joinable');
            open(own, kinds);
            fields.other.replaceChildren();
            for (const other of others) option(fields.other, other.key, short(other.text));
            const next = others.find((other) => isBehind(document.getElementById(other.anchor), document.getElementById(anchor)));
            if (next) fields.other.value = next.key;
            const state = now(own);
            fields.text.value = state.text;
            if (own.from) { fields.from.value = value(state.from); fields.to.value = value(state.to); }
            if (own.kind === 'milestone') fields.strand.value = state.strand;
          };
          const openColumn = (number) => {
            const own = data.columns[number];
            const said = made.find((other) => other.kind === 'column' && other.header === own.header);
            open({ header: own.header, text: own.header }, ['column']);
            fields.role.value = (said || own).role;
          };
          const openText = (number) => { if (data.texts[number]) open({ ...data.texts[number], number }, ['text']); };
          // What had the focus before the form gets it back.
          let former = null;
          const enter = () => {
            if (form.hidden) return false;
            former = document.activeElement;
            [...form.querySelectorAll('textarea, select, button')].find((part) => part.checkVisibility()).focus();
            return true;
          };
          const close = () => {
            if (form.contains(document.activeElement) && former) former.focus({ preventScroll: true });
            former = null;
            form.hidden = true;
            subject = null;
          };

          // On a phone the document was shown: back to where the correction can be seen.
          const done = (next) => {
            const place = subject && byKey.has(subject.key) && holder(byKey.get(subject.key));
            change(next);
            close();
            if (place) marked.back(place);
          };

          fields.from.addEventListener('change', () => { if (fields.to.selectedIndex < fields.from.selectedIndex) fields.to.value = fields.from.value; });
          form.addEventListener('submit', (event) => {
            event.preventDefault();
            if (!subject || !subject.key) return;
            const words = fields.text.value.trim();
            const trouble = form.querySelector('.trouble');
            if (!words) { trouble.textContent = 'Write what it says. To take it out, put it right in the document itself.'; return; }
            if (subject.from && fields.to.selectedIndex < fields.from.selectedIndex) { trouble.textContent = 'It ends before it begins.'; return; }
            let next = made.filter((own) => own.key !== subject.key || (own.kind !== 'mend' && own.kind !== 'move'));
            if (words !== subject.text) next = [...next, { kind: 'mend', key: subject.key, was: subject.text, text: words }];
            if (subject.from) {
              const from = reference(fields.from.value);
              const to = reference(fields.to.value);
              const move = { kind: 'move', key: subject.key, was: subject.text };
              if (!sameTerm(from, subject.from) || !sameTerm(to, subject.to)) Object.assign(move, { from, to });
              if (subject.strand && fields.strand.value && fields.strand.value !== subject.strand) move.strand = fields.strand.value;
              if (move.from || move.strand) next = [move, ...next.filter((own) => own !== move)];
            }
            done(next);
          });
          fields.confirm.addEventListener('click', () => done(put({ kind: 'confirm', key: subject.key, was: subject.text })));
          // A text is one of these at a time.
          for (const kind of ['furniture', 'priority']) {
            fields[kind].addEventListener('click', () => {
              const others = made.filter((own) => !['furniture', 'priority'].includes(own.kind) || textNumber(own) !== subject.number);
              change([...others, { kind, text: subject.text, provenance: subject.provenance }]);
              close();
            });
          }
          fields.column.addEventListener('click', () => {
            const own = { kind: 'column', header: subject.header, role: fields.role.value };
            change([...made.filter((other) => other.kind !== 'column' || other.header !== own.header), own]);
            close();
          });
          fields.join.addEventListener('click', () => {
            const other = byKey.get(fields.other.value);
            done(put({ kind: 'join', key: subject.key, was: subject.text, with: other.key, withWas: other.text, as: fields.joint.value }));
          });
          const words = (text) => text.split(/\\s+/).filter(Boolean).join(' ');
          fields.split.addEventListener('click', () => {
            const texts = fields.text.value.split(/\\n\\s*\\n/).map((part) => part.trim()).filter(Boolean);
            const trouble = form.querySelector('.trouble');
            if (texts.length < 2) { trouble.textContent = 'Put an empty line into the text where it is to be cut.'; return; }
            if (words(texts.join(' ')) !== words(subject.text)) { trouble.textContent = 'Only cut it here: its words must stay as they are.'; return; }
            done(put({ kind: 'split', key: subject.key, was: subject.text, texts }));
          });
          fields.close.addEventListener('click', close);
          list.querySelector('#undo').addEventListener('click', () => change(made.slice(0, -1)));
          const save = list.querySelector('#save');
          if (save) save.addEventListener('click', () => {
            const link = document.createElement('a');
            link.href = URL.createObjectURL(new Blob([file()], { type: 'application/json' }));
            link.download = data.file;
            link.click();
            setTimeout(() => URL.revokeObjectURL(link.href), 10000);
            isSaved = true;
            draw();
            marked('Saved.');
          });
          const columns = document.querySelector('details.columns');
          columns.hidden = !data.columns.length;
          columns.append(element('ul'));
          data.columns.forEach((own, number) => {
            const row = element('li');
            row.dataset.column = number;
            row.append(pressed('', own.header || '(without a header)', () => { openColumn(number); enter(); }), ` ${role(own.role)}`);
            columns.querySelector('ul').append(row);
          });
          // For who does not point: what can be chosen, listed once it is asked for.
          const listed = (part, entries) => {
            part.hidden = false;
            part.addEventListener('toggle', () => {
              if (!part.open || part.querySelector('ul')) return;
              const rows = element('ul');
              for (const [words, choose] of entries()) {
                const row = element('li');
                row.append(pressed('', short(words), () => { choose(); enter(); }));
                rows.append(row);
              }
              part.append(rows);
            });
          };
          for (const part of document.querySelectorAll('details.texts')) {
            const isHere = (own) => !part.dataset.page || own.provenance.some((place) => place.page === Number(part.dataset.page));
            listed(part, () => data.texts.map((own, number) => [own, number]).filter(([own]) => isHere(own))
              .map(([own, number]) => [own.text, () => openText(number)]));
          }
          const named = [...plan.querySelectorAll('[id]')].filter((place) => data.items[place.id] && !place.matches('div.milestone, tr'));
          if (named.length) listed(document.querySelector('details.words'), () => named.map((place) => [data.items[place.id].text, () => { marked.show(marked.shown(place.id)); openItem(place.id); }]));
          addEventListener('beforeunload', (event) => { if (!isSaved) event.preventDefault(); });
          draw();
          if (data.address) begin();
          return { openItem, openText, openColumn, enter, close, has: (anchor) => Boolean(data.items[anchor]) };
        };

        """
}
