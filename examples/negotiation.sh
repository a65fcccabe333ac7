#!/usr/bin/env bash
# A whole negotiation, from an empty folder to a proof that verifies offline.
#
#   examples/negotiation.sh DIR
#
# Calls `comity` from PATH. Two parties found a commission, word a statement, decline one
# revision, sign the next, and let their witnesses cosign the record. Leaves in DIR:
#   proof.tlog-proof  entry  instrument.note  policy  founding
# and each party's own copy of the policy, north-shore-policy and south-shore-policy.
set -euo pipefail

dir=${1:?usage: negotiation.sh DIR}
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$dir"
if [ -n "$(ls -A "$dir")" ]; then
  echo "negotiation.sh: $dir is not empty; name an empty or new folder" >&2
  exit 2
fi
cd "$dir"
export COMITY_DATA="$PWD/data"

say() { printf '\n== %s\n' "$*"; }

say "Each party makes its keys on its own machine: one to sign with, one for its witness"
for party in north-shore south-shore; do
  comity key new --name "$party/co-chair/1" "$party.key"
  comity key new --witness --name "witness.$party.example" "$party-witness.key"
done

say "The commission is founded"
comity init --charter "$here/../charters/demonstration.toml" --origin negotiation.example/record \
  --seat north-shore/co-chair/1=north-shore.key.pub \
  --seat south-shore/co-chair/1=south-shore.key.pub \
  --witness north-shore=north-shore-witness.key.pub \
  --witness south-shore=south-shore-witness.key.pub | tee founded
# Each party keeps the commission's id and the policy, handed over by hand: everything a server
# shows later is held against them.
commission=$(sed -n 's/^founded commission //p' founded)
for party in north-shore south-shore; do
  sed '1,/^$/d' founded > "$party-policy"
done

north=(--key north-shore.key)
south=(--key south-shore.key)

say "What is not the commission's is refused at the gate"
if comity instrument new --kind statement --topic territory --title en='On the border' "${north[@]}"; then
  echo "the gate let a foreign matter through" >&2
  exit 1
fi

say "North begins a statement; South takes the title as its own"
id=$(comity instrument new --kind statement --topic calls-for-peace \
  --title en='On calm' --title ru='О спокойствии' --fulfils charter:peaceful-talks "${north[@]}")
for lang in en ru; do
  comity instrument passage "$id" 0 --lang "$lang" --accept north-shore "${south[@]}"
done

say "Both word the first passage, differently: it stands in brackets"
comity instrument passage "$id" 1 --lang en --text 'We ask everybody to stay calm.' "${north[@]}"
comity instrument passage "$id" 1 --lang ru --text 'Мы просим всех сохранять спокойствие.' "${north[@]}"
comity instrument passage "$id" 1 --lang en --text 'We demand calm of everybody.' "${south[@]}"
comity instrument passage "$id" 1 --lang ru --accept north-shore "${south[@]}"
if comity instrument table "$id" "${north[@]}"; then
  echo "a bracketed text was tabled" >&2
  exit 1
fi
comity instrument show "$id"

say "South accepts North's wording; grounds and interests of each"
comity instrument passage "$id" 1 --lang en --accept north-shore "${south[@]}"
for party in north-shore south-shore; do
  comity instrument ground "$id" --charter 1.1 --lang en --text 'The charter asks for peaceful talks.' --key "$party.key"
  comity instrument ground "$id" --charter 1.1 --lang ru --text 'Устав требует мирных переговоров.' --key "$party.key"
  comity instrument interest "$id" --lang en --text 'Quiet streets.' --key "$party.key"
  comity instrument interest "$id" --lang ru --text 'Спокойные улицы.' --key "$party.key"
done

say "Tabled, and declined with reasons"
comity instrument table "$id" "${north[@]}"
comity instrument decline "$id" --lang en --text 'It does not say who is asked. Please name both communities.' "${south[@]}"

say "Revised, tabled again, signed by one: not adopted"
comity instrument passage "$id" 1 --lang en --text 'We ask the members of both communities to stay calm.' "${north[@]}"
comity instrument passage "$id" 1 --lang ru --text 'Мы просим членов обеих общин сохранять спокойствие.' "${north[@]}"
for lang in en ru; do
  comity instrument passage "$id" 1 --lang "$lang" --accept north-shore "${south[@]}"
done
comity instrument table "$id" "${north[@]}"
comity instrument sign "$id" "${north[@]}"
if comity proof "$id"; then
  echo "one signature gave a proof of adoption" >&2
  exit 1
fi

say "The server runs; South reads the text on its own machine and signs it there: adopted"
comity serve --listen 127.0.0.1:0 > serve.log &
server=$!
trap 'kill "$server" 2>/dev/null || true' EXIT
url=
for _ in $(seq 100); do
  url=$(sed -n 's/.* on \(http[^ ]*\)$/\1/p' serve.log)
  [ -n "$url" ] && break
  sleep 0.1
done
comity instrument show "$id" --server "$url" --lang ru
comity instrument sign "$id" --server "$url" --commission "$commission" --yes "${south[@]}"

say "Each party's witness audits every act and cosigns, with its own key and copy of the policy"
# A checkpoint is published once a second: wait until one covers every entry.
for _ in $(seq 100); do
  entries=$(curl -fsS "$url/api/record" | grep -o '"size":[0-9]*}$' | grep -o '[0-9]*')
  [ "$(curl -fsS "$url/record/checkpoint.pending" | sed -n 2p)" = "$entries" ] && break
  sleep 0.1
done
for party in north-shore south-shore; do
  comity cosign "$url" --key "$party-witness.key" --policy "$party-policy" \
    --commission "$commission" --state "$party-seen" --new
done
comity verify "$url" --policy north-shore-policy --commission "$commission"
kill "$server"
wait "$server" || true
trap - EXIT

say "The proof, verified offline"
comity proof "$id" --out .
comity verify proof.tlog-proof --policy south-shore-policy --commission "$commission"
echo
echo "left in $PWD: proof.tlog-proof entry instrument.note policy founding"
