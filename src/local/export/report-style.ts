/** The page's look: quiet chrome, the workbook in front. System fonts only; nothing is loaded. */
export const REPORT_STYLE = `
:root{color-scheme:light;--ink:#1f2937;--soft:#5b6472;--line:#e3e6ea;--head:#f5f6f8;--accent:#0f5fa8;--paper:#fff}
*{box-sizing:border-box}
[hidden]{display:none!important}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:#eef0f3;color:var(--ink);font:14px/1.5 system-ui,-apple-system,"Segoe UI","PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif}
a{color:inherit}
button{font:inherit;color:inherit}
:focus-visible{outline:2px solid var(--accent);outline-offset:-2px}
.top{background:var(--paper);border-bottom:1px solid var(--line);padding:14px 20px 12px}
.top .brand{margin:0;color:var(--soft);font-size:12px;letter-spacing:.02em}
.top h1{margin:0;font-size:20px;line-height:1.35;font-weight:650;overflow-wrap:anywhere}
.top h1 small{font-size:13px;font-weight:400;color:var(--soft);margin-left:10px;white-space:nowrap}
.account{margin:8px 0 0;padding:0;list-style:none;display:flex;flex-wrap:wrap;gap:2px 22px;color:var(--soft);font-size:13px}
.account li{overflow-wrap:anywhere;white-space:pre-wrap}
main{padding:16px 20px 40px;display:grid;gap:22px;grid-template-columns:minmax(0,1fr)}
section>h2{margin:0 0 8px;font-size:15px;font-weight:650}
section>h2 .count{color:var(--soft);font-weight:400;margin-left:6px}
.book,.outbox{background:var(--paper);border:1px solid var(--line);border-radius:8px;overflow:hidden}
.bar{display:flex;align-items:stretch;border-bottom:1px solid var(--line);background:var(--head)}
.tabs{display:flex;flex:1;min-width:0;overflow-x:auto;scrollbar-width:thin}
.tabs [role=tab]{flex:none;border:0;border-right:1px solid var(--line);background:none;padding:9px 14px 7px;border-bottom:3px solid var(--tab,transparent);cursor:pointer;white-space:nowrap;color:var(--soft)}
.tabs [role=tab]:hover{background:#fff}
.tabs [role=tab][aria-selected=true]{background:var(--paper);color:var(--ink);font-weight:650}
.tabs .off{font-size:11px;margin-left:6px;padding:0 5px;border:1px solid currentColor;border-radius:8px;opacity:.75}
.toggle{flex:none;border:0;border-left:1px solid var(--line);background:none;padding:0 14px;cursor:pointer;color:var(--soft);font-size:12.5px}
.toggle:hover{color:var(--ink)}
.toggle[aria-pressed=true]{color:var(--accent)}
.sheet{overflow:auto;min-height:240px;max-height:max(320px,calc(100vh - 215px));background:var(--paper)}
.grid{border-collapse:separate;border-spacing:0;table-layout:fixed;font:10pt/1.3 Arial,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif;color:#000}
.grid th{background:var(--head);color:var(--soft);font-weight:400;font-size:11px;text-align:center;border-right:1px solid var(--line);border-bottom:1px solid var(--line);padding:0;overflow:hidden}
.grid thead th,.grid .corner{position:sticky;top:0;z-index:5;height:22px;background:var(--head);border-bottom:1px solid #cfd4da}
.grid thead .fc,.grid .corner{z-index:7}
.grid .corner{left:0;border-right:1px solid #cfd4da}
.grid tbody th{position:sticky;left:0;z-index:4;border-right:1px solid #cfd4da}
:where(.grid tbody td){padding:2px 4px;vertical-align:bottom;position:relative;overflow-wrap:anywhere;white-space:pre-wrap;background-color:var(--paper);border:0 solid transparent}
:where(.grid.lines tbody td){border-right:1px solid var(--line);border-bottom:1px solid var(--line)}
.grid .fc{position:sticky;z-index:3}
.grid .fr td,.grid .fr th{position:sticky;top:var(--top);z-index:4}
.grid .fr .fc,.grid .fr th{z-index:6}
.grid .one{overflow:hidden;white-space:pre}
.grid .spill{position:relative;z-index:1}
.grid .choice{padding-right:16px}
.grid .choice::after{content:"";position:absolute;right:5px;bottom:calc(50% - 2px);border:4px solid transparent;border-top:5px solid #8a94a3;border-bottom:0}
.grid .note::before{content:"";position:absolute;right:0;top:0;border:4px solid;border-color:#c98a1b #c98a1b transparent transparent}
.grid .box{font-size:12pt;line-height:1}
.grid .chart-box{position:absolute;z-index:2}
.grid .chart-box svg{display:block}
.empty{margin:0;padding:28px;color:var(--soft)}
.outbox{display:grid;grid-template-columns:320px minmax(0,1fr);grid-template-rows:minmax(0,1fr);height:max(480px,calc(100vh - 64px))}
.maillist{border-right:1px solid var(--line);overflow-y:auto;background:var(--head)}
.mails{overflow-y:auto}
.maillist [role=tab]{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:0 10px;width:100%;text-align:left;border:0;border-bottom:1px solid var(--line);border-left:3px solid transparent;background:none;padding:9px 14px 9px 11px;cursor:pointer}
.maillist [role=tab]:hover{background:#fff}
.maillist [role=tab][aria-selected=true]{background:var(--paper);border-left-color:var(--accent)}
.maillist .who{font-weight:650;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.maillist time{color:var(--soft);font-size:12px;white-space:nowrap}
.maillist .subject{grid-column:1/-1;color:var(--soft);overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.mails article{display:flex;flex-direction:column;min-height:100%;padding:16px 20px 18px}
.mails h3{margin:0 0 6px;font-size:16px;overflow-wrap:anywhere}
.mails dl{display:grid;grid-template-columns:auto minmax(0,1fr);gap:0 12px;margin:0 0 12px;font-size:13px}
.mails dt{color:var(--soft)}
.mails dd{margin:0;overflow-wrap:anywhere}
.mails iframe{display:block;flex:1 0 320px;width:100%;border:1px solid var(--line);border-radius:6px;background:#fff}
.mails details{margin-top:10px}
.mails summary{cursor:pointer;color:var(--soft);font-size:13px}
.mails pre{margin:8px 0 0;padding:12px 14px;background:var(--head);border-radius:6px;font:12.5px/1.55 ui-monospace,"SF Mono",Consolas,"Noto Sans Mono CJK SC",monospace;white-space:pre-wrap;overflow-wrap:anywhere}
@media(max-width:760px){
.top{padding:12px 14px 10px}
.top h1{font-size:18px}
.top h1 small{display:block;margin:0}
main{padding:12px 10px 28px;gap:18px}
.sheet{max-height:66vh}
.outbox{grid-template-columns:minmax(0,1fr);grid-template-rows:none;height:auto}
.maillist{border-right:0;max-height:190px}
.mails article{padding:12px 12px 14px}
.mails iframe{flex:none;height:70vh}
}
@media print{
body{background:#fff}
.outbox{height:auto}
.bar,.maillist{display:none}
.sheet{max-height:none;overflow:visible}
}
`;
