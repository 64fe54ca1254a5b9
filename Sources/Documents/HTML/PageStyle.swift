/// How a page looks, on a screen and on paper.
enum PageStyle {
    static let sheet = """
        :root{color-scheme:light dark;--ink:#1b1b1b;--paper:#fff;--line:#8a8a8a}
        @media(prefers-color-scheme:dark){:root{--ink:#ececec;--paper:#161616;--line:#7d7d7d}}
        body{margin:0;background:var(--paper);color:var(--ink);font:1.05rem/1.55 system-ui,sans-serif}
        main{max-width:42rem;margin:0 auto;padding:1.5rem}
        h1,h2,h3{line-height:1.25;margin:1.6em 0 .5em}
        h2{border-top:1px solid var(--line);padding-top:.8em}
        a{color:inherit}
        main{overflow-wrap:anywhere}
        section{border:1px solid var(--line);border-radius:.4em;padding:0 1em;margin:1em 0}
        pre{overflow-x:auto}
        table{border-collapse:collapse}
        th,td{border:1px solid var(--line);padding:.3em .6em;text-align:left;vertical-align:top}
        aside{border:1px solid var(--line);border-radius:.4em;padding:.2em 1em;margin:1em 0}
        .certificate{border:3px double var(--line);text-align:center;padding:3em 2em;margin:2em auto}
        .certificate ul{display:inline-block;text-align:left}
        li>p{margin:.2em 0}
        @media print{:root{--ink:#000;--paper:#fff;--line:#666}
        main.text{max-width:none;padding:0}
        body{font-size:10.5pt}
        pre{white-space:pre-wrap}
        aside,li,tr{break-inside:avoid}
        section{border-width:0 0 0 2px;border-radius:0}
        h1,h2,h3{break-after:avoid}
        a[href^=http]::after{content:" (" attr(href) ")";word-break:break-all}}
        @page{margin:2cm}
        """
}
