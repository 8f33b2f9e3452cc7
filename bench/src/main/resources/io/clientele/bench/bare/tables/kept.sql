-- one row a row of the file, as it came
from read_csv('${file}', all_varchar = true)
