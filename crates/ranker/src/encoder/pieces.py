"""Makes pieces.txt.z: which pieces of several Latin or Cyrillic letters our languages need."""
import re,glob,json,zlib,math,sys
from wordfreq import top_n_list
P=[l.rstrip('\n').split('\t') for l in open('pieces.txt',newline='\n')  # number, score, text of each piece, by tabs]
sc={x[2]:float(x[1]) for x in P[4:] if x[2]!='<mask>'}
def seg(w):
    n=len(w);best=[-1e30]*(n+1);bp=[0]*(n+1);best[0]=0;one=-30
    for i in range(n):
        for e in range(i+1,min(n,i+16)+1):
            s=sc.get(w[i:e])
            if s is None:
                if e>i+1: continue
                s=one
            if best[i]+s>best[e]: best[e]=best[i]+s;bp[e]=i
    r=[];i=n
    while i: r.append(w[bp[i]:i]);i=bp[i]
    return r
used={}
def word(w,tr=False,rank=0,quoted=True):
    up=(lambda c:'İ' if c=='i' else c.upper()) if tr else str.upper
    for v in {w,up(w[0])+w[1:]}:
        for p in seg('▁'+v): used.setdefault(p,rank)
    if quoted:
        for p in seg('«'+up(w[0])+w[1:])[1:]: used.setdefault(p,rank)
WORD=re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
N=dict(en=int(sys.argv[1]),ru=int(sys.argv[2]),tr=int(sys.argv[3]))
for lang,n in N.items():
    for i,w in enumerate(top_n_list(lang,n)): word(w,lang=='tr',0,i<20000)
    print(lang,len(used))
az=set()
R='/tmp/h/encoder/'
texts=[open(R+'locales/az.ftl').read()]
for g in [R+'crates/speech/languages/az/*.t*',R+'crates/speech/languages/az/samples/*','/work/shared/data/morphology/az-unimorph/aze']+['/root/.cargo/registry/src/*/lingua-azerbaijani*/testdata/*.txt']:
    for f in glob.glob(g): texts.append(open(f).read())
for t in texts: az.update(WORD.findall(t))
for w in az: word(w,True)
print('az',len(az),len(used))
# UPPER CASE words of the most frequent, and every piece with a letter that only Azerbaijani has
for lang in N:
    for w in top_n_list(lang,3000):
        for p in seg('▁'+w.replace('i','İ').upper() if lang=='tr' else '▁'+w.upper()): used.setdefault(p,0)
for p in sc:
    if re.search('[əƏğıĞ]',p) and re.fullmatch('[▁a-zA-ZəƏğĞıİöÖşŞüÜçÇ]+',p): used.setdefault(p,0)
for i in range(1,60):
    r='';k=i
    for v,t in ((50,'L'),(40,'XL'),(10,'X'),(9,'IX'),(5,'V'),(4,'IV'),(1,'I')):
        while k>=v: r+=t;k-=v
    for p in seg('▁'+r): used.setdefault(p,0)
def several(p): return len(p.replace('▁',''))>1
shared=re.compile('[\u0041-\u005a\u0061-\u007a\u00aa-\u02af\u0400-\u052f\u1e00-\u1eff]')
ok=sorted(p for p in used if several(p) and shared.search(p))
print('list',len(ok), 'latin',sum(bool(re.search('[a-zA-Z]',p)) for p in ok))
open('/tmp/h/encoder/crates/ranker/src/encoder/pieces.txt.z','wb').write(zlib.compress('\n'.join(ok).encode(),9))
