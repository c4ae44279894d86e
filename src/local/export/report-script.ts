/**
 * The page's behaviour: tab lists (WAI-ARIA authoring practices: one stop for Tab, arrows, Home and End), links between sheets, the
 * toggle for hidden sheets, and the true height of frozen rows that grew with their text. Plain script: it is hashed as it stands.
 */
export const REPORT_SCRIPT = `
(function () {
  'use strict';
  var all = function (selector, root) { return Array.prototype.slice.call((root || document).querySelectorAll(selector)); };
  function stickFrozen(panel) {
    var head = panel.querySelector('thead');
    var top = head ? head.getBoundingClientRect().height : 0;
    all('tr.fr', panel).forEach(function (row) {
      row.style.setProperty('--top', top + 'px');
      top += row.getBoundingClientRect().height;
    });
  }
  function select(tab, focus) {
    var list = tab.closest('[role=tablist]');
    all('[role=tab]', list).forEach(function (other) {
      var on = other === tab;
      other.setAttribute('aria-selected', String(on));
      other.tabIndex = on ? 0 : -1;
      var panel = document.getElementById(other.getAttribute('aria-controls'));
      panel.hidden = !on;
      if (on) stickFrozen(panel);
    });
    tab.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    if (focus) tab.focus();
  }
  all('[role=tablist]').forEach(function (list) {
    list.addEventListener('click', function (event) {
      var tab = event.target.closest('[role=tab]');
      if (tab) select(tab, false);
    });
    list.addEventListener('keydown', function (event) {
      var tabs = all('[role=tab]', list).filter(function (tab) { return !tab.hidden; });
      var at = tabs.indexOf(document.activeElement);
      var steps = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: tabs.length - 1 };
      if (at < 0 || !(event.key in steps)) return;
      event.preventDefault();
      select(tabs[(steps[event.key] + tabs.length) % tabs.length], true);
    });
  });
  var toggle = document.getElementById('show-hidden');
  var hiddenTabs = all('.tabs [role=tab].concealed');
  function showHidden(on) {
    toggle.setAttribute('aria-pressed', String(on));
    hiddenTabs.forEach(function (tab) { tab.hidden = !on; });
    var chosen = document.querySelector('.tabs [aria-selected=true]');
    if (chosen && chosen.hidden) select(document.querySelector('.tabs [role=tab]:not(.concealed)'), false);
  }
  if (toggle) toggle.addEventListener('click', function () { showHidden(toggle.getAttribute('aria-pressed') !== 'true'); });
  document.addEventListener('click', function (event) {
    var link = event.target.closest('a[data-sheet]');
    var tab = link && document.getElementById('tab-' + link.getAttribute('data-sheet'));
    if (!tab) return;
    event.preventDefault();
    if (tab.hidden) showHidden(true);
    select(tab, true);
  });
  all('.sheet').forEach(function (panel) { if (!panel.hidden) stickFrozen(panel); });
})();
`;
