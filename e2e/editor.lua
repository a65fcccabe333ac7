-- A real editor with `comity lsp`: Neovim, without a screen. It opens a file with a flagged sentence,
-- waits for the diagnostic, applies a quick fix, saves, and looks whether the flag is gone.
--
--   COMITY=target/ci/comity nvim --headless --clean -c 'luafile e2e/editor.lua'

local passed, failed = 0, 0
local function check(good, what)
  if good then
    passed = passed + 1
  else
    failed = failed + 1
    io.stderr:write("FAILED: " .. what .. "\n")
  end
end

local WAIT_MS = 60000
local source = debug.getinfo(1, "S").source:sub(2)
local spoken = vim.fn.fnamemodify(source, ":p:h:h") .. "/crates/comity/tests/program/support/spoken/"
local comity = vim.fn.fnamemodify(assert(os.getenv("COMITY"), "COMITY names the program"), ":p")

local function write(path, text)
  local file = assert(io.open(path, "w"))
  file:write(text)
  file:close()
end
local function read(path)
  local file = assert(io.open(path, "r"))
  local text = file:read("*a")
  file:close()
  return text
end

-- The invented words of the other tests, and a folder with settings that name them.
local glossary = read(spoken .. "glossary.toml")
local sentence = assert(glossary:match('must_flag = %["([^"]+)"'))
local alternative = assert(glossary:match('alternatives = %["([^"]+)"'))
alternative = alternative:sub(1, 1):upper() .. alternative:sub(2)
local typed = assert(glossary:match('must_flag = %["[^"]+", "([^"]+)"'))
local word = sentence:match("^%S+")
local folder = vim.fn.tempname()
vim.fn.mkdir(folder, "p")
write(folder .. "/groups.toml", read(spoken .. "groups.toml"))
write(folder .. "/glossary.toml", glossary)
write(folder .. "/comity-check.toml", 'groups = "groups.toml"\nglossaries = ["glossary.toml"]\n')
-- Letters of two bytes and one outside the first plane stand before the words.
local before = "# Օր\n\nԲարեւ 🕊. "
local speech = folder .. "/speech.md"
write(speech, before .. sentence .. "\n")

local function run()
  vim.cmd("edit " .. vim.fn.fnameescape(speech))
  local buffer = vim.api.nvim_get_current_buf()
  local code
  local client = vim.lsp.start_client({
    name = "comity",
    cmd = { comity, "lsp" },
    root_dir = folder,
    workspace_folders = { { uri = vim.uri_from_fname(folder), name = "work" } },
    get_language_id = function() return "markdown" end,
    on_exit = function(it) code = it end,
  })
  check(client ~= nil, "the server starts")
  vim.lsp.buf_attach_client(buffer, client)

  local function flags() return vim.diagnostic.get(buffer) end
  local function wait(count, what)
    check(vim.wait(WAIT_MS, function() return #flags() == count end, 20), what)
  end
  local function ask(method, params)
    params.textDocument = { uri = vim.uri_from_bufnr(buffer) }
    local answers = assert(vim.lsp.buf_request_sync(buffer, method, params, WAIT_MS))
    return answers[client] and answers[client].result
  end
  local function fixes()
    local range = ask("textDocument/hover", { position = { line = 2, character = 11 } }).range
    return ask("textDocument/codeAction", { range = range, context = { diagnostics = {} } })
  end
  local function apply(fix)
    local encoding = vim.lsp.get_client_by_id(client).offset_encoding
    vim.lsp.util.apply_workspace_edit(fix.edit, encoding)
  end

  wait(1, "the sentence is flagged")
  local flag = flags()[1]
  check(flag.source == "comity" and flag.severity == vim.diagnostic.severity.WARN, "it is a warning of comity")
  check(flag.lnum == 2 and flag.end_lnum == 2, "it is on its line")
  local line = vim.api.nvim_buf_get_lines(buffer, 2, 3, true)[1]
  check(line:sub(flag.col + 1, flag.end_col) == word, "it is under its word: " .. line:sub(flag.col + 1, flag.end_col))
  check(flag.message:find("north-shore: ", 1, true) and flag.message:find("south-shore: ", 1, true), "every side's reason is told")

  local hover = ask("textDocument/hover", { position = { line = 2, character = 11 } })
  check(hover and hover.contents.value:find("# term", 1, true), "a hover explains the rule")

  -- One that leaves it, taken back; then the first, that says it otherwise.
  local all = fixes()
  check(all and all[1].isPreferred, "the first fix is preferred")
  apply(all[#all])
  wait(0, "a comment suppresses it")
  vim.cmd("silent undo")
  wait(1, "without the comment it is flagged again")
  apply(fixes()[1])
  wait(0, "what is said otherwise is not flagged")
  vim.cmd("silent write")
  local expected = before .. sentence:gsub(word, alternative, 1) .. "\n"
  check(read(speech) == expected, "the file holds the other words: " .. read(speech))

  -- Typing, as an editor sends it: each letter is a change of its own.
  vim.cmd("normal! Go")
  for letter in typed:gmatch(".") do
    vim.api.nvim_feedkeys("A" .. letter, "xt", false)
  end
  wait(1, "what is typed is flagged")
  -- The settings change on the disk; the editor says so when they are saved in it.
  write(folder .. "/comity-check.toml", 'ignore = ["speech.md"]\n')
  vim.lsp.get_client_by_id(client).notify("workspace/didChangeConfiguration", { settings = {} })
  wait(0, "settings are read again")

  vim.lsp.stop_client(client)
  check(vim.wait(WAIT_MS, function() return code ~= nil end, 20) and code == 0, "it ends with 0, not " .. tostring(code))
end

local good, why = xpcall(run, debug.traceback)
if not good then
  check(false, why)
end
vim.fn.delete(folder, "rf")
io.stdout:write(string.format("%d passed, %d failed\n", passed, failed))
vim.cmd(failed == 0 and "qall!" or "cquit 1")
